import { seededRandom, seedFrom } from '../random.ts';
import type { ClipTracks } from './trainingShare.ts';

/**
 * The labels of a dataset where a share of the tracks that are trained on has another genre's, drawn evenly from the
 * others; all clips of a track alike. A larger share has the wrong labels of a smaller one too, and a track's wrong
 * label is the same whatever else is trained on.
 * @param training clips; the labels of all others stay
 * @param labels of every clip of the dataset
 * @param classes how many genres there are, at least two
 * @param share in [0, 1], to the nearest number of tracks; of 0 it is `labels` themselves
 */
export function withWrongLabels(
  training: readonly number[],
  labels: ArrayLike<number>,
  { of, seed }: Omit<ClipTracks, 'unit'>,
  classes: number,
  share: number,
): ArrayLike<number> {
  if (share === 0) return labels;
  const draws = [...new Set(training.map((clip) => of[clip]!))]
    .map((track) => {
      const random = seededRandom(seedFrom(seed, `label noise, track ${track}`));
      return { track, rank: random(), step: 1 + Math.floor(random() * (classes - 1)) };
    })
    .sort((a, b) => a.rank - b.rank || a.track - b.track);
  const steps = new Map(
    draws.slice(0, Math.round(share * draws.length)).map(({ track, step }) => [track, step]),
  );
  const given = Int32Array.from(labels);
  for (const clip of training) given[clip] = (labels[clip]! + (steps.get(of[clip]!) ?? 0)) % classes;
  return given;
}
