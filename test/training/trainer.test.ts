import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { confusionMatrix } from '../../src/evaluation/confusion.ts';
import { balancedAccuracy } from '../../src/evaluation/report.ts';
import { predictedClasses } from '../../src/evaluation/vote.ts';
import { buildModel } from '../../src/models/build.ts';
import type { LayerSpec } from '../../src/models/layers.ts';
import { seededRandom } from '../../src/random.ts';
import {
  type Augmentation,
  type AugmentationSettings,
  NO_AUGMENTATION,
} from '../../src/training/augmentation/settings.ts';
import { startBackend } from '../../src/training/backend.ts';
import { TrainingControl } from '../../src/training/control.ts';
import { reportDeviceFailure } from '../../src/training/deviceFailure.ts';
import type { TrainingEvent } from '../../src/training/events.ts';
import { predict } from '../../src/training/predict.ts';
import { type ResidentDataset, residentDataset } from '../../src/training/resident.ts';
import { type TrainingSettings, trainingSettingsSchema } from '../../src/training/settings.ts';
import { type TrainingOptions, train } from '../../src/training/trainer.ts';
import { validate } from '../../src/training/validate.ts';

const CLIPS = 60;

/** Noise with a bright stripe: its row is the class. */
function stripes(): ResidentDataset {
  const random = seededRandom(5);
  const labels = Array.from({ length: CLIPS }, (_, i) => i % 3);
  const data = Uint8Array.from({ length: CLIPS * 64 }, (_, i) => {
    const row = Math.floor((i % 64) / 8);
    return 100 * random() + (row === 1 + 2 * labels[Math.floor(i / 64)]! ? 150 : 0);
  });
  return residentDataset(data, [8, 8, 1], labels, 3);
}

const layers: LayerSpec[] = [
  { className: 'Conv2D', filters: 4, kernelSize: 3, padding: 'same', activation: 'relu' },
  { className: 'MaxPooling2D', poolSize: 2 },
  { className: 'Flatten' },
  { className: 'Dropout', rate: 0.2 },
  { className: 'Dense', units: 3 },
  { className: 'Activation', activation: 'softmax' },
];

/** The class is a row: only time may change. */
const everyKind: Augmentation[] = [
  { className: 'RandomFlip' },
  { className: 'RandomTranslation', height: 0, width: 0.2 },
  { className: 'RandomBlur', sigma: 0.3 },
  { className: 'RandomBrightness', delta: 0.1 },
  { className: 'TimeMasking', share: 0.2, masks: 1, value: 'silence' },
  { className: 'MixUp', alpha: 0.2 },
];

const indices = Array.from({ length: CLIPS }, (_, i) => i);

function options(settings: Partial<TrainingSettings> = {}, more: Partial<TrainingOptions> = {}) {
  return {
    model: buildModel(layers, [8, 8, 1], 2),
    dataset: stripes(),
    // 42 clips: with batches of 8 the last batch of an epoch has 2.
    training: indices.slice(0, 42),
    validation: indices.slice(42),
    settings: trainingSettingsSchema.parse({
      epochs: 3,
      batchSize: 8,
      optimizer: { name: 'adam', learningRate: 0.01 },
      seed: 1,
      ...settings,
    }),
    ...more,
  };
}

/** A listener, and what it heard of one type. */
function recorder() {
  const events: TrainingEvent[] = [];
  const on = (event: TrainingEvent) => {
    events.push(event);
  };
  const types = () => events.map((event) => event.type);
  return { events, on, types };
}

describe.each(['cpu', 'wasm'] as const)('training on %s', (backend) => {
  beforeAll(() => startBackend(backend));

  it('gives the same history twice', async () => {
    const histories = [await train(options()), await train(options())].map(({ history }) => ({
      batches: history.batches,
      epochs: history.epochs.map(({ seconds: _, ...record }) => record),
    }));
    expect(histories[0]).toEqual(histories[1]);
    const other = await train(options({ seed: 2 }));
    expect(other.history.batches).not.toEqual(histories[0]!.batches);
  });
});

describe('training', () => {
  beforeAll(() => startBackend('wasm'));

  it('learns what can be learned', async () => {
    const run = options({ epochs: 15 });
    const { history, stoppedBecause, bestEpoch, seconds } = await train(run);
    expect(stoppedBecause).toBe('epochs');
    expect(history.epochs).toHaveLength(15);
    expect(history.batches).toHaveLength(15 * 6);
    expect(history.epochs.at(-1)!.valAccuracy).toBe(1);
    expect(history.epochs.at(-1)!.valLoss!).toBeLessThan(0.2 * history.epochs[0]!.valLoss!);
    expect(bestEpoch).not.toBeNull();
    expect(seconds).toBeGreaterThanOrEqual(
      history.epochs.reduce((sum, epoch) => sum + epoch.seconds, 0) - 1e-6,
    );
    const probabilities = await predict(run.model, run.dataset, run.validation, 32);
    run.validation.forEach((clip, i) => {
      const row = Array.from(probabilities.subarray(3 * i, 3 * i + 3));
      expect(row.indexOf(Math.max(...row))).toBe(clip % 3);
    });
  });

  it('logs an epoch as the mean over its clips, the last short batch too', async () => {
    const { history } = await train(options({ epochs: 1 }));
    const sizes = [8, 8, 8, 8, 8, 2];
    const mean = (key: 'loss' | 'accuracy') =>
      history.batches.reduce((sum, batch, i) => sum + batch[key] * sizes[i]!, 0) / 42;
    expect(history.epochs[0]!.loss).toBeCloseTo(mean('loss'), 10);
    expect(history.epochs[0]!.accuracy).toBeCloseTo(mean('accuracy'), 10);
  });

  it('logs balanced accuracy, whose best epoch may not be that of the loss', async () => {
    const { events, on } = recorder();
    const run = options({ epochs: 6, monitor: 'valBalancedAccuracy' }, { on });
    // Genre 0 is rare in the validation part.
    run.validation = run.validation.filter((clip) => clip % 3 !== 0 || clip < 48);
    const { history, bestEpoch } = await train(run);
    const values = history.epochs.map((epoch) => epoch.valBalancedAccuracy!);
    expect(bestEpoch).toBe(values.indexOf(Math.max(...values)));
    expect(events.filter((event) => event.type === 'epoch' && event.best).at(-1)).toMatchObject({
      record: { epoch: bestEpoch },
    });
    const probabilities = await predict(run.model, run.dataset, run.validation, 8);
    const labels = run.validation.map((clip) => clip % 3);
    const matrix = confusionMatrix(labels, predictedClasses(probabilities, 3), 3);
    expect(values[bestEpoch!]).toBeCloseTo(balancedAccuracy(matrix), 6);
    const epochs = history.epochs.filter((epoch) => epoch.valAccuracy !== epoch.valBalancedAccuracy);
    expect(epochs.length).toBeGreaterThan(0);
  });

  it('follows a learning-rate schedule, which a change by the user overrides until the epoch ends', async () => {
    const control = new TrainingControl();
    const { events, on } = recorder();
    const { history } = await train(
      options(
        {
          epochs: 4,
          callbacks: [{ className: 'LearningRateScheduler', schedule: 'exponential', decayRate: 0.5 }],
        },
        {
          control,
          on(event) {
            on(event);
            if (event.type === 'batch' && event.record.step === 7) control.adjust({ learningRate: 0.03 });
          },
        },
      ),
    );
    expect(history.epochs.map(({ learningRate }) => learningRate)).toEqual([0.01, 0.03, 0.0025, 0.00125]);
    expect(events.filter((event) => event.type === 'learningRate')).toEqual([
      { type: 'learningRate', learningRate: 0.005, cause: 'callback' },
      { type: 'learningRate', learningRate: 0.03, cause: 'user' },
      { type: 'learningRate', learningRate: 0.0025, cause: 'callback' },
      { type: 'learningRate', learningRate: 0.00125, cause: 'callback' },
    ]);
  });

  it('ends with the weights of the best epoch, which the result holds too', async () => {
    // A high rate makes the loss jump about.
    const run = options({ epochs: 8, optimizer: { name: 'adam', learningRate: 0.2 } });
    const { history, bestEpoch, weights } = await train(run);
    const losses = history.epochs.map((epoch) => epoch.valLoss!);
    expect(bestEpoch).toBe(losses.indexOf(Math.min(...losses)));
    expect(bestEpoch).toBeLessThan(7);
    const again = await validate(run.model, run.dataset, run.validation, 8);
    expect(again!.loss).toBe(losses[bestEpoch!]);
    expect(run.model.getWeights().map((weight) => weight.dataSync())).toEqual(weights);
  });

  it('watches the training loss where there is no validation set', async () => {
    const { events, on } = recorder();
    const { history, bestEpoch } = await train(options({}, { validation: [], on }));
    expect(history.epochs.map(({ valLoss, valAccuracy }) => [valLoss, valAccuracy])).toEqual(
      Array(3).fill([null, null]),
    );
    const losses = history.epochs.map(({ loss }) => loss);
    expect(bestEpoch).toBe(losses.indexOf(Math.min(...losses)));
    expect(events.filter((event) => event.type === 'epoch' && event.best).length).toBeGreaterThan(0);
  });

  it('stops early and lowers the learning rate as its callbacks ask', async () => {
    const { events, on } = recorder();
    const { history, stoppedBecause } = await train(
      options(
        {
          epochs: 50,
          callbacks: [
            // No epoch is better by 100, so that the first stays the best.
            { className: 'ReduceLROnPlateau', ...plateau, patience: 2, factor: 0.5 },
            { className: 'EarlyStopping', ...watched, patience: 4, restoreBestWeights: true },
          ],
        },
        { on },
      ),
    );
    expect(stoppedBecause).toBe('early-stopping');
    expect(history.epochs.map(({ learningRate }) => learningRate)).toEqual([0.01, 0.01, 0.01, 0.005, 0.005]);
    expect(events.filter((event) => event.type === 'learningRate')).toEqual([
      { type: 'learningRate', learningRate: 0.005, cause: 'callback' },
      { type: 'learningRate', learningRate: 0.0025, cause: 'callback' },
    ]);
  });

  it('notices divergence, keeps the best weights and says what to do', async () => {
    const run = options({ epochs: 5 });
    let epochs = 0;
    const { stoppedBecause, message, bestEpoch, weights } = await train({
      ...run,
      on(event) {
        if (event.type !== 'epoch' || ++epochs !== 2) return;
        tf.tidy(() => run.model.layers[0]!.setWeights([tf.fill([3, 3, 1, 4], Number.NaN), tf.zeros([4])]));
      },
    });
    expect(stoppedBecause).toBe('diverged');
    expect(message).toMatch(/learning rate of 0\.01/);
    expect(bestEpoch).toBe(1);
    expect(weights!.every((values) => values.every(Number.isFinite))).toBe(true);
    expect(run.model.getWeights().map((weight) => weight.dataSync())).toEqual(weights);
  });

  it('ends when the device fails, with the best weights in hand', async () => {
    const { stoppedBecause, message, bestEpoch, weights } = await train(
      options(
        { epochs: 5 },
        {
          on(event) {
            if (event.type === 'batch' && event.record.step === 8) reportDeviceFailure('out of memory');
          },
        },
      ),
    );
    expect(stoppedBecause).toBe('device-lost');
    expect(message).toMatch(/out of memory.*epoch 1 are kept.*smaller batch/);
    expect(bestEpoch).toBe(0);
    expect(weights).toHaveLength(4);
  });

  it('leaves no tensors behind, step by step and at the end', async () => {
    const run = options({ epochs: 3 });
    const before = tf.memory().numTensors;
    const counts = new Set<number>();
    await train({ ...run, on: (event) => event.type === 'batch' && counts.add(tf.memory().numTensors) });
    expect(counts.size).toBe(1);
    expect(tf.memory().numTensors).toBe(before);
  });

  it('never changes validation clips: their figures are those of a run without augmentation', async () => {
    /** Without learning, so that nothing but the clips can make a difference. */
    const still = (augmentation: AugmentationSettings) => {
      const run = options({ epochs: 2, augmentation });
      return { ...run, settings: { ...run.settings, optimizer: { name: 'adam', learningRate: 0 } as const } };
    };
    const plain = await train(still(NO_AUGMENTATION));
    for (const copies of ['each-epoch', 2] as const) {
      const { history } = await train(still({ layers: everyKind, copies }));
      for (const [epoch, record] of history.epochs.entries()) {
        const expected = plain.history.epochs[epoch]!;
        expect(record.loss).not.toBe(expected.loss);
        expect(record.valLoss).toBe(expected.valLoss);
        expect(record.valAccuracy).toBe(expected.valAccuracy);
        expect(record.valBalancedAccuracy).toBe(expected.valBalancedAccuracy);
      }
    }
  });

  it('shows an enlarged training set whole in every epoch', async () => {
    const augmentation = { layers: everyKind.slice(0, 2), copies: 2 };
    const { history } = await train(options({ epochs: 2, augmentation }));
    // 42 clips and 84 copies in batches of 8.
    expect(history.batches).toHaveLength(2 * 16);
    const again = await train(options({ epochs: 2, augmentation }));
    expect(again.history.batches).toEqual(history.batches);
  });

  it('learns from augmented clips and leaves no tensors behind', async () => {
    const run = options({ epochs: 15, augmentation: { layers: everyKind, copies: 'each-epoch' } });
    const before = tf.memory().numTensors;
    const counts = new Set<number>();
    const { history } = await train({
      ...run,
      on: (event) => event.type === 'batch' && counts.add(tf.memory().numTensors),
    });
    expect(counts.size).toBe(1);
    expect(tf.memory().numTensors).toBe(before);
    expect(history.epochs.at(-1)!.valAccuracy!).toBeGreaterThan(0.8);
  });

  it('refuses an empty training set', async () => {
    await expect(train(options({}, { training: [] }))).rejects.toThrow(RangeError);
  });
});

const watched = { monitor: 'valLoss', mode: 'auto', minDelta: 100 } as const;
const plateau = { ...watched, cooldown: 0, minLr: 0 } as const;

describe('control', () => {
  beforeAll(() => startBackend('wasm'));

  it('pauses, steps one batch at a time, and goes on to the same result', async () => {
    const control = new TrainingControl();
    const { events, on, types } = recorder();
    let pauses = 0;
    const steered = train(
      options(
        {},
        {
          control,
          on(event) {
            on(event);
            if (event.type === 'batch' && event.record.step === 1) control.pause();
            if (event.type !== 'paused') return;
            if (++pauses < 3) setTimeout(() => control.step());
            else setTimeout(() => control.resume());
          },
        },
      ),
    );
    const { history } = await steered;
    expect(types().slice(0, 9)).toEqual([
      'batch',
      'batch',
      'paused',
      'batch',
      'paused',
      'batch',
      'paused',
      'resumed',
      'batch',
    ]);
    expect(history.batches).toEqual((await train(options())).history.batches);
    const batches = events.filter((event) => event.type === 'batch');
    expect(batches.at(-1)!.etaSeconds).toBeLessThan(batches[0]!.etaSeconds);
  });

  it('stops while paused', async () => {
    const control = new TrainingControl();
    const { stoppedBecause, history, bestEpoch } = await train(
      options(
        {},
        {
          control,
          on(event) {
            if (event.type === 'batch') control.pause();
            if (event.type === 'paused') setTimeout(() => control.stop());
          },
        },
      ),
    );
    expect(stoppedBecause).toBe('user');
    expect(history.batches).toHaveLength(1);
    expect(bestEpoch).toBeNull();
  });

  it('receives messages between batches', async () => {
    const control = new TrainingControl();
    setImmediate(() => control.stop());
    const { history } = await train(options({ epochs: 100 }, { control }));
    expect(history.batches.length).toBeLessThan(10);
  });

  it('changes learning rate, dropout and batch size from the next batch on', async () => {
    const control = new TrainingControl();
    const run = options(
      { epochs: 1 },
      {
        control,
        on(event) {
          if (event.type !== 'batch' || event.record.step !== 1) return;
          control.adjust({ learningRate: 0.5, batchSize: 13 });
          control.adjust({ dropout: 0.5 });
        },
      },
    );
    const { history } = await train(run);
    // 8 + 8 + 13 + 13: every clip still counts once.
    expect(history.batches.map(({ learningRate }) => learningRate)).toEqual([0.01, 0.01, 0.5, 0.5]);
    expect(run.model.getLayer('dropout_1').getConfig().rate).toBe(0.5);
  });

  it('refuses values out of range', () => {
    const control = new TrainingControl();
    expect(() => control.adjust({ learningRate: 0 })).toThrow(RangeError);
    expect(() => control.adjust({ dropout: 1 })).toThrow(RangeError);
    expect(() => control.adjust({ batchSize: 1.5 })).toThrow(RangeError);
    expect(control.takeAdjustments()).toEqual({});
  });
});
