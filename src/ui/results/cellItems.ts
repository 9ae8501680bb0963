import { kindOf } from '../../dataset/kinds.ts';
import type { Track } from '../../dataset/track.ts';
import { cellMembers } from '../../evaluation/confusion.ts';
import type { PartResult } from '../../experiments/evaluatePart.ts';
import type { RunResult } from '../../experiments/runResult.ts';
import type { Level } from './words.ts';

/** A cell of a confusion matrix. */
export interface Cell {
  trueClass: number;
  predictedClass: number;
}

/** A clip, or a track, that a cell counts. */
export interface CellItem {
  /** Index of the clip or track in the dataset. */
  index: number;
  track: Track;
  /** The clip's part of the track in seconds; a track has none, and neither has a picture. */
  range?: { start: number; seconds: number };
  /** What the network gives the predicted and the true genre, 0..1. */
  predictedProbability: number;
  trueProbability: number;
  /** How many of the track's measured clips say the predicted genre; only for a track. */
  votes?: { agreeing: number; clips: number };
}

/** What a cell counts, the most confident first. */
export function cellItems(
  run: Pick<RunResult, 'recipe' | 'dataset'>,
  result: PartResult,
  level: Level,
  { trueClass, predictedClass }: Cell,
): CellItem[] {
  const { labels, predicted } = result.evaluation[level];
  const toItem = level === 'clip' ? clipItem(run, result) : trackItem(run, result);
  return cellMembers(labels, predicted, trueClass, predictedClass)
    .map((row) => toItem(row, predictedClass, trueClass))
    .sort((a, b) => b.predictedProbability - a.predictedProbability);
}

type ToItem = (row: number, predictedClass: number, trueClass: number) => CellItem;

function clipItem({ recipe, dataset }: Pick<RunResult, 'recipe' | 'dataset'>, result: PartResult): ToItem {
  const classes = dataset.genres.length;
  return (row, predictedClass, trueClass) => {
    const index = result.indices[row]!;
    const clip = dataset.clips[index]!;
    const track = dataset.tracks[clip.track]!;
    return {
      index,
      track,
      ...(kindOf(track) !== 'picture' && { range: { start: clip.start, seconds: recipe.clips.seconds } }),
      predictedProbability: result.probabilities[row * classes + predictedClass]!,
      trueProbability: result.probabilities[row * classes + trueClass]!,
    };
  };
}

function trackItem({ dataset }: Pick<RunResult, 'dataset'>, { evaluation }: PartResult): ToItem {
  const { track, probabilities, votes } = evaluation.track;
  const classes = dataset.genres.length;
  return (row, predictedClass, trueClass) => {
    const ofRow = votes.subarray(row * classes, (row + 1) * classes);
    return {
      index: track[row]!,
      track: dataset.tracks[track[row]!]!,
      predictedProbability: probabilities[row * classes + predictedClass]!,
      trueProbability: probabilities[row * classes + trueClass]!,
      votes: { agreeing: ofRow[predictedClass]!, clips: ofRow.reduce((a, b) => a + b, 0) },
    };
  };
}
