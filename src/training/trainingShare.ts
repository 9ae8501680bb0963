import { groupBy } from '../groupBy.ts';
import { seededRandom, seedFrom, shuffled } from '../random.ts';

/** What the clips of a dataset are cut from. */
export interface ClipTracks {
  /** Of every clip its track. */
  of: ArrayLike<number>;
  /** What stays together in the split, so that a share of the training set is counted in it. */
  unit: 'track' | 'clip';
  /** Fixes which of them are trained on, and which have wrong labels. */
  seed: number;
}

/**
 * The training clips that a share of the training set leaves: of every genre that share of its tracks (clips, where
 * the split is by clip), to the nearest, and at least one. Each genre's have a seeded order, so that a smaller share is
 * a part of a larger one.
 * @param training clips; the result has them in this order
 * @param labels of every clip of the dataset
 * @param share in (0, 1]; of 1 it is `training` itself
 */
export function shareOf(
  training: readonly number[],
  labels: ArrayLike<number>,
  { of, unit, seed }: ClipTracks,
  share: number,
): readonly number[] {
  if (share === 1) return training;
  const unitOf = (clip: number) => (unit === 'track' ? of[clip]! : clip);
  const kept = new Set<number>();
  for (const [genre, clips] of groupBy(training, (clip) => labels[clip]!)) {
    const all = [...new Set(clips.map(unitOf))].sort((a, b) => a - b);
    const order = shuffled(all, seededRandom(seedFrom(seed, `training share, genre ${genre}`)));
    for (const one of order.slice(0, Math.max(1, Math.round(share * all.length)))) kept.add(one);
  }
  return training.filter((clip) => kept.has(unitOf(clip)));
}
