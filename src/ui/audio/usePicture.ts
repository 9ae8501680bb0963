import { useEffect, useState } from 'react';
import { type FeatureSettings, featureSettingsSchema } from '../../features/settings.ts';
import { messageOf } from '../../messageOf.ts';
import type { Picture } from '../../workers/audio.worker.ts';
import { audioPool } from '../../workers/audioPool.ts';

const SETTLE_MS = 150;

interface DrawnPicture {
  pcm: Float32Array;
  features: FeatureSettings;
  picture?: Picture;
  error?: string;
}

/**
 * The mel spectrogram of `pcm`. While settings change, the last picture of the same sound stays until the next
 * is there; settings that are not valid leave it as it is.
 */
export function usePicture(
  pcm: Float32Array | undefined,
  features: FeatureSettings,
): { picture?: Picture; error?: string; pending: boolean } {
  const [drawn, setDrawn] = useState<DrawnPicture | null>(null);
  const valid = featureSettingsSchema.safeParse(features).success;
  const heard = drawn?.pcm === pcm ? drawn : null;

  useEffect(() => {
    if (!pcm || !valid) return;
    let wanted = true;
    const request = () =>
      audioPool
        .run((worker) => worker.picture(pcm, features))
        .then(
          (picture) => wanted && setDrawn({ pcm, features, picture }),
          (error) => wanted && setDrawn({ pcm, features, error: messageOf(error) }),
        );
    const timer = setTimeout(request, SETTLE_MS);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [pcm, features, valid]);

  return { ...heard, pending: valid && heard?.features !== features };
}
