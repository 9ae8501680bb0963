import type { Remote } from 'comlink';
import { useEffect, useState } from 'react';
import type { FeatureViews } from '../../features/featureView.ts';
import { type FeatureSettings, featureSettingsSchema } from '../../features/settings.ts';
import { messageOf } from '../../messageOf.ts';
import type { AudioWorker, Picture } from '../../workers/audio.worker.ts';
import { audioPool } from '../../workers/audioPool.ts';

const SETTLE_MS = 150;

interface Drawn<T> {
  result?: T;
  error?: string;
  /** Whether what is shown is not yet what was asked for. */
  pending: boolean;
}

type Draw<T> = (worker: Remote<AudioWorker>, pcm: Float32Array, features: FeatureSettings) => Promise<T>;

const picture: Draw<Picture> = (worker, pcm, features) => worker.picture(pcm, features);
const featurePictures: Draw<FeatureViews> = (worker, pcm, features) => worker.featurePictures(pcm, features);

/** The features of `pcm` as a picture, as {@link useDrawn} says. */
export const usePicture = (pcm: Float32Array | undefined, features: FeatureSettings): Drawn<Picture> =>
  useDrawn(pcm, features, picture);

/** Linear spectrogram, mel bands and MFCC of the same sound, as {@link useDrawn} says. */
export const useFeaturePictures = (pcm: Float32Array, features: FeatureSettings): Drawn<FeatureViews> =>
  useDrawn(pcm, features, featurePictures);

/**
 * Draws in an audio worker. While settings change, the last result for the same sound stays until the next is
 * there; settings that are not valid leave it as it is.
 */
function useDrawn<T>(pcm: Float32Array | undefined, features: FeatureSettings, draw: Draw<T>): Drawn<T> {
  const [drawn, setDrawn] = useState<{
    pcm: Float32Array;
    features: FeatureSettings;
    result?: T;
    error?: string;
  } | null>(null);
  const valid = featureSettingsSchema.safeParse(features).success;
  const heard = drawn?.pcm === pcm ? drawn : null;

  useEffect(() => {
    if (!pcm || !valid) return;
    let wanted = true;
    const request = () =>
      audioPool
        .run((worker) => draw(worker, pcm, features))
        .then(
          (result) => wanted && setDrawn({ pcm, features, result }),
          (error) => wanted && setDrawn({ pcm, features, error: messageOf(error) }),
        );
    const timer = setTimeout(request, SETTLE_MS);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [pcm, features, valid, draw]);

  return { ...heard, pending: valid && heard?.features !== features };
}
