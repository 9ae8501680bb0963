import { mostConfused } from '../../evaluation/confusion.ts';
import type { Evaluation } from '../../evaluation/evaluate.ts';
import { t } from '../../i18n.ts';
import { DEFAULT_DEMONSTRATION, DEMONSTRATION_MUSIC, demonstrationRecipe } from '../demonstration.ts';
import type { LessonPlan } from './plan.ts';

const NAME = t('The network');
const RECIPE = demonstrationRecipe({ ...DEFAULT_DEMONSTRATION, trainingShare: 1, dropout: 0.3 });

/**
 * A network of two blocks, whose last map keeps eight bands, on clips of 1 s. Measured on wasm in Node, seed 1: right on
 * 69 % of the validation clips; of 36 clips of jazz 15 are taken for blues.
 */
export const CONFUSION_PLAN: LessonPlan = {
  key: 'network',
  name: NAME,
  music: DEMONSTRATION_MUSIC,
  recipe: {
    ...RECIPE,
    name: NAME,
    clips: { seconds: 1, windows: 'consecutive' },
    epochs: 10,
    monitor: 'valAccuracy',
  },
};

/** Genres to choose from, each two of which share something. */
export const PAIRS = [
  ['blues', 'jazz'],
  ['metal', 'rock'],
  ['disco', 'pop'],
] as const;

/** By which of {@link PAIRS} a confusion of two genres goes, in either direction; `other` for any other. */
export function pairOf(a: string, b: string): string {
  const pair = PAIRS.find(
    (genres) => (genres as readonly string[]).includes(a) && genres.includes(b as never),
  );
  return pair && a !== b ? pair.join('-') : 'other';
}

/** The fullest cell off the diagonal. */
export interface WorstCell {
  trueClass: number;
  predictedClass: number;
  count: number;
  /** How many the true genre has. */
  of: number;
}

/** @returns null where nothing was confused; the first in reading order of cells that count the same */
export function worstCell(matrix: readonly (readonly number[])[]): WorstCell | null {
  const [worst] = mostConfused(matrix, 1);
  return worst ? { ...worst, of: matrix[worst.trueClass]!.reduce((a, b) => a + b, 0) } : null;
}

/** A track to be heard. */
export interface HeardTrack {
  /** Index into the dataset. */
  index: number;
  /** Of its clips, those that the network takes for the genre in question, and all. */
  clips: { said: number; all: number };
}

/** Tracks to be heard beside one another. */
export interface HeardBeside {
  /** The one with the most clips in the cell, which say the wrong genre. */
  confused: HeardTrack;
  /** Of the others of its genre, the one that the network is surest of; null where there is no other. */
  typical: HeardTrack | null;
  /** Of the genre that it was taken for, likewise. */
  typicalOfPredicted: HeardTrack | null;
}

/** What a cell of the matrix of clips comes from. @returns null for a cell that counts nothing */
export function tracksOfCell(
  { track: { track, labels, probabilities, votes } }: Pick<Evaluation, 'track'>,
  { trueClass, predictedClass }: Pick<WorstCell, 'trueClass' | 'predictedClass'>,
): HeardBeside | null {
  const classes = probabilities.length / track.length;
  const rowsOf = (genre: number) => track.flatMap((_, row) => (labels[row] === genre ? [row] : []));
  /** The row with the most clips that say the genre, and among them the most probable; null without any. */
  const top = (rows: readonly number[], genre: number): number | null => {
    const figure = (row: number) => votes[row * classes + genre]! + probabilities[row * classes + genre]!;
    const [first, ...others] = rows;
    return first === undefined
      ? null
      : others.reduce((best, row) => (figure(row) > figure(best) ? row : best), first);
  };
  const heard = (row: number, genre: number): HeardTrack => {
    const ofRow = votes.subarray(row * classes, (row + 1) * classes);
    return { index: track[row]!, clips: { said: ofRow[genre]!, all: ofRow.reduce((a, b) => a + b, 0) } };
  };
  const surest = (rows: readonly number[], genre: number) => {
    const row = top(rows, genre);
    return row === null ? null : heard(row, genre);
  };
  const own = rowsOf(trueClass);
  const confused = surest(own, predictedClass);
  if (!confused || confused.clips.said === 0) return null;
  return {
    confused,
    typical: surest(
      own.filter((row) => track[row] !== confused.index),
      trueClass,
    ),
    typicalOfPredicted: surest(rowsOf(predictedClass), predictedClass),
  };
}
