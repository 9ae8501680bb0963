import { useEffect, useState } from 'react';
import { messageOf } from '../../../messageOf.ts';
import type { ChangedClip } from '../../../training/augmentation/preview.ts';
import type { Augmentation } from '../../../training/augmentation/settings.ts';
import { trainingWorker } from '../../../workers/trainingClient.ts';
import { useStable } from '../../charts/useStable.ts';
import type { ExampleClips } from './useExampleClips.ts';

/** Changed versions shown beside the clip itself. */
export const VERSIONS = 3;
/** Milliseconds after the last change before pictures are drawn anew. */
const SETTLE_MS = 120;

/** What some changes make of the example clip; the last pictures stay until the next are there. */
export function usePreview(
  layers: readonly Augmentation[],
  clips: ExampleClips | null,
  seed: number,
): { versions: readonly ChangedClip[] | null; error: string | null } {
  const [state, setState] = useState<{ versions: readonly ChangedClip[] | null; error: string | null }>({
    versions: null,
    error: null,
  });
  const stableLayers = useStable(layers);
  useEffect(() => {
    if (!clips) return;
    let wanted = true;
    const draw = async () => {
      try {
        const { shape, data } = clips;
        const [clip, other] = [data.slice(0, data.length / 2), data.slice(data.length / 2)];
        const versions = await trainingWorker().augmentationPreview(
          stableLayers,
          clip,
          shape,
          seed,
          VERSIONS,
          other,
        );
        if (wanted) setState({ versions, error: null });
      } catch (error) {
        if (wanted) setState({ versions: null, error: messageOf(error) });
      }
    };
    const timer = setTimeout(() => void draw(), SETTLE_MS);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [stableLayers, clips, seed]);
  return state;
}
