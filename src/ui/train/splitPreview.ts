import type { ClipSettings } from '../../audio/clips.ts';
import { trackClipStarts } from '../../dataset/kinds.ts';
import { type SplitCounts, type SplitSettings, splitCounts, splitDataset } from '../../dataset/split.ts';
import type { Track } from '../../dataset/track.ts';
import { genresOf } from '../../dataset/track.ts';
import { trainedSplit } from '../../experiments/trainedSplit.ts';
import { messageOf } from '../../messageOf.ts';

export interface SplitPreview {
  /** Null where the split cannot be made. */
  counts: SplitCounts | null;
  warnings: string[];
  error: string | null;
}

/**
 * How the tracks will be split, known before any features are computed.
 * @param seed of the recipe @param trainingShare of the training part, which then has the rest of it no more
 */
export function splitPreview(
  tracks: readonly Track[],
  clips: ClipSettings,
  split: SplitSettings,
  seed: number,
  trainingShare = 1,
): SplitPreview {
  const dataset = {
    genres: genresOf(tracks),
    tracks,
    clips: tracks.flatMap((one, track) =>
      trackClipStarts(one, clips, seed).map((start) => ({ track, start })),
    ),
  };
  try {
    const parts = trainedSplit(dataset, splitDataset(dataset, split), { trainingShare, seed });
    return { counts: splitCounts(dataset, parts), warnings: parts.warnings, error: null };
  } catch (error) {
    return { counts: null, warnings: [], error: messageOf(error) };
  }
}
