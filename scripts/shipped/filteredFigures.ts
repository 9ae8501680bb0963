import { splitDataset } from '../../src/dataset/split.ts';
import {
  expectedCalibrationError,
  fitTemperature,
  type ReliabilityBin,
  reliability,
  withTemperature,
} from '../../src/evaluation/calibration.ts';
import { evaluate, type LevelResult } from '../../src/evaluation/evaluate.ts';
import { fitFamiliarity, foreignness } from '../../src/evaluation/familiarity.ts';
import { SHIPPED_RECIPE } from '../../src/experiments/library.ts';
import { trainingJob } from '../../src/experiments/trainingJob.ts';
import { spectrogramDataset } from '../spectrogramDataset.ts';
import { trainResumably } from '../trainResumably.ts';
import { type TrackAnswers, trackAnswers } from './trackAnswers.ts';

/** What the recipe comes to on GTZAN's filtered lists. */
export interface FilteredFigures {
  tracks: { train: number; validation: number; test: number };
  validation: LevelResult;
  test: LevelResult;
  /** Of a track's mean probabilities, fitted on the validation tracks. */
  temperature: number;
  /** Of the test tracks. */
  calibration: Record<'before' | 'after', { bins: ReliabilityBin[]; error: number }>;
  /** The farthest validation track lies so many times as far from what is known as the median training track does. */
  reach: number;
  /** Share of the test tracks that lie farther. */
  wronglyForeign: number;
}

/** @param folder see `spectrogramDataset` */
export async function filteredFigures(folder: string): Promise<FilteredFigures> {
  const recipe = {
    ...SHIPPED_RECIPE,
    split: { ...SHIPPED_RECIPE.split, scheme: 'gtzan-filtered' as const },
  };
  const dataset = await spectrogramDataset(folder, recipe);
  const split = splitDataset(dataset, recipe.split);
  const job = trainingJob(dataset, recipe, split);
  const { network } = await trainResumably(job, '.cache/shipped/filtered.bin');
  const answersOf = (clips: number[]) => trackAnswers(network!, dataset, clips);
  const train = await answersOf(split.train);
  const validation = await answersOf(split.validation);
  const test = await answersOf(split.test);

  const { genres } = dataset;
  const classes = genres.length;
  const temperature = fitTemperature(validation.probabilities, validation.labels, classes);
  const calibrationAt = (t: number) => {
    const bins = reliability(withTemperature(test.probabilities, classes, t), test.labels, classes);
    return { bins, error: expectedCalibrationError(bins) };
  };
  const known = fitFamiliarity(train.embeddings, train.labels, classes);
  const distances = (answers: TrackAnswers) => foreignnessOf(answers, known);
  const usual = median(distances(train));
  // No smaller: its 98 % quantile called 5 to 7 % of the test tracks foreign, the largest distance under 1 %.
  const reach = Math.max(...distances(validation)) / usual;
  const far = distances(test).filter((distance) => distance > reach * usual).length;
  const evaluated = ({ probabilities, labels, track }: TrackAnswers) =>
    evaluate({ probabilities, labels, trackOf: track, genres, voteRule: 'mean' }).track;
  return {
    tracks: {
      train: train.labels.length,
      validation: validation.labels.length,
      test: test.labels.length,
    },
    validation: evaluated(validation),
    test: evaluated(test),
    temperature,
    calibration: { before: calibrationAt(1), after: calibrationAt(temperature) },
    reach,
    wronglyForeign: far / test.labels.length,
  };
}

/** Of each track. */
export function foreignnessOf(
  { labels, embeddings }: Pick<TrackAnswers, 'labels' | 'embeddings'>,
  known: ReturnType<typeof fitFamiliarity>,
): number[] {
  const dimensions = embeddings.length / labels.length;
  return Array.from(labels, (_, row) =>
    foreignness(embeddings.subarray(row * dimensions, (row + 1) * dimensions), known),
  );
}

/** Of an even number the higher of the two in the middle. */
export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
