import type { Remote } from 'comlink';
import { useEffect, useState } from 'react';
import type { FeatureView, FeatureViews } from '../../features/featureView.ts';
import type { Recording } from '../../features/recording.ts';
import { type FeatureSettings, featureSettingsSchema } from '../../features/settings.ts';
import { messageOf } from '../../messageOf.ts';
import type { AudioWorker } from '../../workers/audio.worker.ts';
import { audioPool } from '../../workers/audioPool.ts';

const SETTLE_MS = 150;

interface Drawn<T> {
  result?: T;
  error?: string;
  /** Whether what is shown is not yet what was asked for. */
  pending: boolean;
}

type Draw<Of, T> = (worker: Remote<AudioWorker>, of: Of, features: FeatureSettings) => Promise<T>;

const pictureOf: Draw<Recording, FeatureView> = (worker, recording, features) =>
  worker.picture(recording, features);
const picture: Draw<Float32Array, FeatureView> = (worker, pcm, features) =>
  pictureOf(worker, { kind: 'audio', pcm }, features);
const featurePictures: Draw<Float32Array, FeatureViews> = (worker, pcm, features) =>
  worker.featurePictures(pcm, features);

/** The features of a recording as a picture, as {@link useDrawn} says. */
export const usePictureOf = (
  recording: Recording | undefined,
  features: FeatureSettings,
): Drawn<FeatureView> => useDrawn(recording, features, pictureOf);

/** The features of `pcm` as a picture, as {@link useDrawn} says. */
export const usePicture = (pcm: Float32Array | undefined, features: FeatureSettings): Drawn<FeatureView> =>
  useDrawn(pcm, features, picture);

/** Linear spectrogram, mel bands and MFCC of the same sound, as {@link useDrawn} says. */
export const useFeaturePictures = (pcm: Float32Array, features: FeatureSettings): Drawn<FeatureViews> =>
  useDrawn(pcm, features, featurePictures);

/**
 * Draws in an audio worker. While settings change, the last result for the same recording stays until the next is
 * there; settings that are not valid leave it as it is.
 */
function useDrawn<Of, T>(of: Of | undefined, features: FeatureSettings, draw: Draw<Of, T>): Drawn<T> {
  const [drawn, setDrawn] = useState<{
    of: Of;
    features: FeatureSettings;
    result?: T;
    error?: string;
  } | null>(null);
  const valid = featureSettingsSchema.safeParse(features).success;
  const heard = drawn?.of === of ? drawn : null;

  useEffect(() => {
    if (!of || !valid) return;
    let wanted = true;
    const request = () =>
      audioPool
        .run((worker) => draw(worker, of, features))
        .then(
          (result) => wanted && setDrawn({ of, features, result }),
          (error) => wanted && setDrawn({ of, features, error: messageOf(error) }),
        );
    const timer = setTimeout(request, SETTLE_MS);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [of, features, valid, draw]);

  return { ...heard, pending: valid && heard?.features !== features };
}
