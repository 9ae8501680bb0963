import { type RefObject, useCallback, useEffect, useMemo, useRef } from 'react';
import { formForModel } from '../../experiments/readyMade.ts';
import { clipPlaces } from '../../features/clipPlaces.ts';
import type { CellAxis } from '../../training/cellPlaces.ts';
import { usePlayhead } from '../audio/usePlayhead.ts';
import type { ClipTrack, SeenClip } from './clipTracks.ts';
import type { InsideOpen } from './useInside.ts';

/** Cells of a picture along time, and where they lie among the columns of the clip. */
export interface TimeCells extends CellAxis {
  count: number;
}

/**
 * An element whose `--playhead` is where the sound is, as a share of the width of a picture of the clip.
 * @param cells null where the picture has no time
 */
export function usePlace(
  open: Pick<InsideOpen, 'network' | 'recipe' | 'dataset'>,
  track: ClipTrack,
  seen: SeenClip | null,
  cells: TimeCells | null,
): RefObject<HTMLDivElement | null> {
  const element = useRef<HTMLDivElement>(null);
  const { network, recipe, dataset } = open;
  const { features, clips } = recipe;
  const columnAt = useMemo(() => {
    const form = network === 'training' || dataset ? null : formForModel(network.training, features);
    const { secondsAt } = clipPlaces(features, clips.seconds, form);
    return (seconds: number) => (seconds - secondsAt(0)) / (secondsAt(1) - secondsAt(0));
  }, [network, dataset, features, clips.seconds]);
  const onTime = useCallback(
    (seconds: number) => {
      if (!seen || !cells) return;
      const inClip = seconds - seen.start;
      const cell = (columnAt(inClip) - cells.first) / cells.step;
      const within = inClip >= 0 && inClip <= clips.seconds;
      element.current?.style.setProperty('--playhead', String(within ? (cell + 0.5) / cells.count : -1));
    },
    [seen, cells, columnAt, clips.seconds],
  );
  usePlayhead(track.playerKey ?? '', onTime);
  // biome-ignore lint/correctness/useExhaustiveDependencies: of another clip nothing has sounded yet
  useEffect(() => {
    element.current?.style.removeProperty('--playhead');
  }, [seen]);
  return element;
}
