import type { Track } from '../../src/dataset/track.ts';
import { datasetSummary } from '../../src/experiments/datasetSummary.ts';
import { evaluatePart } from '../../src/experiments/evaluatePart.ts';
import { FIRST_RECIPE } from '../../src/experiments/library.ts';
import { newRun } from '../../src/experiments/newRun.ts';
import type { RunRecord } from '../../src/experiments/run.ts';
import type { RunResult } from '../../src/experiments/runResult.ts';
import type { EpochRecord } from '../../src/training/history.ts';

const track = (genre: string, i: number): Track => ({
  id: `${genre}/${i}`,
  name: `${genre} ${i}`,
  genre,
  duration: 6,
  audioKey: `${genre}${i}`,
  source: 'file',
});
export const TRACKS: readonly Track[] = ['jazz', 'pop'].flatMap((genre) =>
  [0, 1].map((i) => track(genre, i)),
);

/** A run on {@link TRACKS}, queued unless it is said otherwise. */
export function aRun(change: Partial<RunRecord> = {}): RunRecord {
  const planned = { name: 'first', recipe: FIRST_RECIPE, sweep: null };
  return { ...newRun(planned, datasetSummary(TRACKS), 1), ...change };
}

/** Epochs `0..n-1`, one second each. */
export const someEpochs = (n: number): EpochRecord[] =>
  Array.from({ length: n }, (_, epoch) => ({
    epoch,
    loss: 2 - epoch / 10,
    accuracy: 0.5,
    balancedAccuracy: 0.5,
    valLoss: 2,
    valAccuracy: 0.5,
    valBalancedAccuracy: 0.5,
    learningRate: 1e-3,
    seconds: 1,
  }));

/** Of a run whose network took three of four clips for what they are. */
export function aResult({ id, recipe }: Pick<RunRecord, 'id' | 'recipe'>): RunResult {
  const dataset = {
    genres: ['jazz', 'pop'],
    tracks: TRACKS,
    clips: TRACKS.map((_, i) => ({ track: i, start: 0 })),
    shape: [1, 1, 1],
  } as const;
  const probabilities = Float32Array.from([1, 0, 1, 0, 0, 1, 1, 0]);
  return {
    id,
    recipe,
    dataset,
    split: { train: [], validation: [0, 1, 2, 3], test: [], unit: 'track', warnings: [] },
    batches: [],
    phases: [],
    ending: 'All epochs are done.',
    stopReason: 'epochs',
    validation: evaluatePart('validation', dataset, [0, 1, 2, 3], probabilities, 'mean'),
    test: null,
    model: {
      version: 1,
      name: recipe.name,
      recipe,
      genres: ['jazz', 'pop'],
      inputShape: [1, 1, 1],
      network: { topology: {}, weightSpecs: [], weightData: new ArrayBuffer(12) },
      trust: null,
      training: {
        trainedAt: '2026-11-21T10:00:00.000Z',
        backend: 'wasm',
        device: 'test',
        seconds: 3,
        bestEpoch: 2,
        trackCounts: { train: 0, validation: 4, test: 0 },
        leaky: false,
        trainedOn: 'audio',
        framesPerSecond: null,
        builtInMusic: false,
        history: someEpochs(3),
        validationTrackAccuracy: 0.75,
      },
    },
  };
}
