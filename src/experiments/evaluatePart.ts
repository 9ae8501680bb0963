import type { Dataset } from '../dataset/dataset.ts';
import { clipLabels } from '../dataset/dataset.ts';
import { type Evaluation, evaluate } from '../evaluation/evaluate.ts';
import type { VoteRule } from '../evaluation/vote.ts';

/** The network's answers to one part of a split, with what is needed to read them. */
export interface PartResult {
  part: 'validation' | 'test';
  /** Clip indices into the dataset; row i of `probabilities` is clip `indices[i]`. */
  indices: number[];
  labels: Int32Array;
  probabilities: Float32Array;
  evaluation: Evaluation;
}

/** Evaluates one part at clip level and, after the vote, at track level. */
export function evaluatePart(
  part: PartResult['part'],
  dataset: Pick<Dataset, 'genres' | 'tracks' | 'clips'>,
  indices: number[],
  probabilities: Float32Array,
  voteRule: VoteRule,
): PartResult {
  const all = clipLabels(dataset);
  const labels = Int32Array.from(indices, (i) => all[i]!);
  const trackOf = indices.map((i) => dataset.clips[i]!.track);
  const evaluation = evaluate({ probabilities, labels, trackOf, genres: dataset.genres, voteRule });
  return { part, indices, labels, probabilities, evaluation };
}
