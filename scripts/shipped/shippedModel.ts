import { fitFamiliarity } from '../../src/evaluation/familiarity.ts';
import { SHIPPED_RECIPE } from '../../src/experiments/library.ts';
import { readyMadeSummary } from '../../src/experiments/readyMade.ts';
import type { TrainedModel } from '../../src/experiments/trainedModel.ts';
import { trainingJob } from '../../src/experiments/trainingJob.ts';
import { spectrogramDataset } from '../spectrogramDataset.ts';
import { trainResumably } from '../trainResumably.ts';
import { type FilteredFigures, foreignnessOf, median } from './filteredFigures.ts';
import { trackAnswers } from './trackAnswers.ts';

/**
 * The recipe trained on all tracks but some. Nothing is left to fit its trust on: temperature and reach are those of
 * the same recipe on the filtered lists.
 * @param folder see `spectrogramDataset`
 * @param leftOut names of tracks
 */
export async function shippedModel(
  folder: string,
  leftOut: ReadonlySet<string>,
  { temperature, reach, tracks, calibration }: FilteredFigures,
): Promise<TrainedModel> {
  const recipe = { ...SHIPPED_RECIPE, split: { ...SHIPPED_RECIPE.split, validation: 0, test: 0 } };
  const dataset = await spectrogramDataset(folder, recipe);
  const missing = [...leftOut].filter((name) => !dataset.tracks.some((track) => track.name === name));
  if (missing.length > 0)
    throw new Error(`Not in the spectrograms, so that they cannot be left out: ${missing.join(', ')}.`);
  const train = dataset.clips.flatMap((clip, i) =>
    leftOut.has(dataset.tracks[clip.track]!.name) ? [] : [i],
  );
  const split = { train, validation: [], test: [], unit: 'track' as const, warnings: [] };
  const job = trainingJob(dataset, recipe, split);
  const { network, result } = await trainResumably(job, '.cache/shipped/shipped.bin');
  const answers = await trackAnswers(network!, dataset, train);
  const known = fitFamiliarity(answers.embeddings, answers.labels, dataset.genres.length);
  const threshold = reach * median(foreignnessOf(answers, known));
  return {
    version: 1,
    name: 'Melscope',
    recipe,
    genres: [...dataset.genres],
    inputShape: [...dataset.shape],
    network: network!,
    training: {
      trainedAt: new Date().toISOString(),
      backend: 'wasm',
      device: 'CPU',
      seconds: result.seconds,
      bestEpoch: result.bestEpoch! + 1,
      trackCounts: { train: answers.labels.length, validation: 0, test: 0 },
      leaky: false,
      trainedOn: 'spectrogram',
      ...readyMadeSummary(dataset.tracks),
      builtInMusic: false,
      history: result.history.epochs,
      validationTrackAccuracy: null,
    },
    trust: {
      temperature,
      tracks: tracks.validation,
      reliability: calibration.after.bins,
      familiarity: { ...known, threshold },
    },
  };
}
