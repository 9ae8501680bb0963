import type * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildModel } from '../../src/models/build.ts';
import type { LayerSpec } from '../../src/models/layers.ts';
import { seededRandom } from '../../src/random.ts';
import { startBackend } from '../../src/training/backend.ts';
import type { TrainingState } from '../../src/training/checkpoint.ts';
import { TrainingControl } from '../../src/training/control.ts';
import { type ModelWeights, readWeights, writeWeights } from '../../src/training/modelWeights.ts';
import { residentDataset } from '../../src/training/resident.ts';
import { type TrainingSettings, trainingSettingsSchema } from '../../src/training/settings.ts';
import { type TrainingOptions, train } from '../../src/training/trainer.ts';
import { validate } from '../../src/training/validate.ts';

const [CLIPS, SIDE, STEPS] = [24, 6, 6];
const random = seededRandom(7);
const data = Uint8Array.from({ length: CLIPS * SIDE * SIDE }, () => 256 * random());
const labels = Array.from({ length: CLIPS }, (_, i) => i % 3);
const clips = labels.map((_, i) => i);

const layers: LayerSpec[] = [
  { className: 'Conv2D', filters: 3, kernelSize: 3, padding: 'same' },
  { className: 'BatchNormalization', momentum: 0.9 },
  { className: 'Flatten' },
  { className: 'Dense', units: 3, activation: 'softmax' },
];

/** One step an epoch, so that each step's weights can be seen. */
const options = (
  change: Partial<TrainingSettings>,
  more: Partial<TrainingOptions> = {},
): TrainingOptions => ({
  model: buildModel(layers, [SIDE, SIDE, 1], 2),
  dataset: residentDataset(data, [SIDE, SIDE, 1], labels, 3),
  training: clips.slice(0, 15),
  validation: clips.slice(15),
  settings: trainingSettingsSchema.parse({
    epochs: STEPS,
    batchSize: 15,
    optimizer: { name: 'adam', learningRate: 0.05 },
    seed: 1,
    monitor: null,
    ...change,
  }),
  ...more,
});

const copies = async (model: tf.LayersModel) => (await readWeights(model)).map((values) => values.slice());

/** The weights as they were drawn and after each step of a training without averages. */
async function everyStep(): Promise<ModelWeights[]> {
  const all: ModelWeights[] = [await copies(options({}).model)];
  for (let epochs = 1; epochs <= STEPS; epochs++) {
    const run = options({ epochs });
    await train(run);
    all.push(await copies(run.model));
  }
  return all;
}

/** After each step, in float64. */
function averages(weights: readonly ModelWeights[], momentum: number): number[][][] {
  let average = weights[0]!.map((values) => Array.from(values));
  return weights.slice(1).map((after, i) => {
    const kept = Math.min(momentum, (2 + i) / (11 + i));
    average = average.map((values, w) => values.map((value, j) => kept * value + (1 - kept) * after[w]![j]!));
    return average;
  });
}

function expectClose(actual: ModelWeights, expected: readonly number[][]): void {
  expect(actual).toHaveLength(expected.length);
  for (const [w, values] of expected.entries())
    for (const [i, value] of values.entries()) expect(actual[w]![i]).toBeCloseTo(value, 5);
}

describe.each(['cpu', 'wasm'] as const)('a moving average of the weights on %s', (backend) => {
  beforeAll(() => startBackend(backend));

  it.each([0.25, 0.99])('of momentum %f is what the run ends with, moving statistics too', async (ema) => {
    const steps = averages(await everyStep(), ema);
    const run = options({ ema });
    const { weights } = await train(run);
    // Four of the layers' weights are the batch normalisation's.
    expect(weights).toHaveLength(8);
    expectClose(await readWeights(run.model), steps.at(-1)!);
    expectClose(weights!, steps.at(-1)!);
  });

  it('is what validates, and what the best epoch keeps', async () => {
    const ema = 0.9;
    const steps = averages(await everyStep(), ema);
    const run = options({ ema, monitor: 'valLoss' });
    const { history, weights, bestEpoch } = await train(run);
    expectClose(weights!, steps[bestEpoch!]!);
    expectClose(await readWeights(run.model), steps[bestEpoch!]!);
    for (const [epoch, { valLoss }] of history.epochs.entries()) {
      const model = buildModel(layers, [SIDE, SIDE, 1], 2);
      writeWeights(
        model,
        steps[epoch]!.map((values) => Float32Array.from(values)),
      );
      const expected = await validate(model, run.dataset, run.validation, 9);
      expect(valLoss).toBeCloseTo(expected!.loss, 4);
    }
  });

  it('leaves the training itself as it is', async () => {
    const losses = async (ema: number | null) =>
      (await train(options({ ema }))).history.epochs.map(({ loss }) => loss);
    expect(await losses(0.9)).toEqual(await losses(null));
  });

  it('is what a run that is stopped in an epoch ends with', async () => {
    const control = new TrainingControl();
    const on: TrainingOptions['on'] = (event) => {
      if (event.type === 'batch' && event.record.step === 2) control.stop();
    };
    const run = options({ ema: 0.25 }, { control, on });
    await train(run);
    const steps = averages(await everyStep(), 0.25);
    expectClose(await readWeights(run.model), steps[2]!);
  });
});

it('is not gone on with by a run without one, nor the other way round', async () => {
  await startBackend('wasm');
  const kept = async (ema: number | null) => {
    let state: TrainingState | undefined;
    const checkpoint: TrainingOptions['checkpoint'] = async (now) => {
      state ??= structuredClone(now);
    };
    await train(options({ ema }, { checkpoint }));
    return state!;
  };
  const averaged = await kept(0.9);
  const plain = await kept(null);
  await expect(train(options({ ema: null }, { from: averaged }))).rejects.toThrow(/average of its weights/);
  await expect(train(options({ ema: 0.9 }, { from: plain }))).rejects.toThrow(/average of its weights/);
  // As an earlier Melscope kept it.
  const { average: _, ...earlier } = plain;
  await expect(train(options({ ema: null }, { from: earlier }))).resolves.toMatchObject({
    stoppedBecause: 'epochs',
  });
});
