import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { fingerprint } from '../../../src/fingerprint.ts';
import { buildModel } from '../../../src/models/build.ts';
import type { LayerSpec } from '../../../src/models/layers.ts';
import { seededRandom } from '../../../src/random.ts';
import { startBackend } from '../../../src/training/backend.ts';
import { TrainingControl } from '../../../src/training/control.ts';
import type { TrainingEvent } from '../../../src/training/events.ts';
import { readWeights } from '../../../src/training/modelWeights.ts';
import { trainingSettingsSchema } from '../../../src/training/settings.ts';
import { progressOf } from '../../../src/training/transfer/phases.ts';
import { trainTransfer } from '../../../src/training/transfer/trainTransfer.ts';
import type { TransferOptions, TransferState } from '../../../src/training/transfer/transferOptions.ts';
import { settled } from './settled.ts';

const SHAPE = [32, 32, 3] as const;
const [CLIPS, CLASSES] = [14, 2];
const layers: LayerSpec[] = [
  { className: 'Application', application: 'MobileNetV2' },
  { className: 'GlobalAveragePooling2D' },
  { className: 'Dropout', rate: 0.3 },
  { className: 'Dense', units: 6, activation: 'relu' },
  { className: 'Dense', units: CLASSES, activation: 'softmax' },
];
const random = seededRandom(3);
const data = Uint8Array.from({ length: CLIPS * 32 * 32 * 3 }, () => 256 * random());
const labels = Int32Array.from({ length: CLIPS }, (_, i) => i % CLASSES);
const clips = Array.from(labels, (_, i) => i);

/** As after a reload: not even the base's features are at hand. */
function options(change: Partial<TransferOptions> = {}): TransferOptions {
  return {
    model: settled(buildModel(layers, SHAPE, 4)),
    data,
    shape: SHAPE,
    labels,
    classes: CLASSES,
    training: clips.slice(0, 10),
    tracks: { of: clips, unit: 'track', seed: 1 },
    validation: clips.slice(10),
    settings: trainingSettingsSchema.parse({
      epochs: 3,
      batchSize: 4,
      optimizer: { name: 'adam', learningRate: 0.01 },
      callbacks: [{ className: 'ReduceLROnPlateau', patience: 1, minDelta: 0.05, factor: 0.5 }],
      seed: 1,
    }),
    unfreeze: { layers: 6, learningRate: 1e-3, epochs: 3 },
    cache: { get: async () => null, put: async () => {} },
    control: new TrainingControl(),
    on: () => {},
    ...change,
  };
}

async function finish(run: TransferOptions) {
  const events: TrainingEvent[] = [];
  const on = (event: TrainingEvent) => {
    events.push(event);
    run.on(event);
  };
  const { result, predict, dispose } = await trainTransfer({ ...run, on });
  const answers = await predict(run.validation, 4);
  const ofModel = fingerprint(...(await readWeights(run.model)));
  dispose();
  run.model.dispose();
  const { seconds: _, history, weights, ...rest } = result;
  const epochs = history.epochs.map(({ seconds: _, ...epoch }) => epoch);
  const outcome = { ...rest, epochs, answers, ofModel, weights: fingerprint(...weights!) };
  return { events, outcome: { ...outcome, batches: history.batches }, history };
}

/** A run to its end, and what was kept after each of its epochs. */
async function statesOf(run: TransferOptions) {
  const states: TransferState[] = [];
  const clock = performance.now;
  // Time stands still, so that no checkpoint is skipped.
  performance.now = () => 0;
  try {
    const checkpoint = async (state: TransferState) => void states.push(structuredClone(state));
    return { whole: await finish({ ...run, checkpoint }), states };
  } finally {
    performance.now = clock;
  }
}

const arraysOf = ({ training, head }: TransferState) =>
  fingerprint(
    ...training.weights,
    ...(training.best.weights ?? []),
    ...(training.average?.weights ?? []),
    ...training.optimizer.slots,
    ...(head?.weights ?? []),
  );

const phases = (events: TrainingEvent[]) => events.filter(({ type }) => type === 'phase');

beforeAll(() => startBackend('wasm'));

describe('a transfer learning that was interrupted', () => {
  const augmented = {
    layers: [{ className: 'RandomBrightness' as const, delta: 0.3 }],
    copies: 'each-epoch' as const,
  };
  it.each([
    ['on bottleneck features', {}],
    ['with averaged weights', { settings: { ...options().settings, ema: 0.9, labelSmoothing: 0.1 } }],
    ['with augmentation', { settings: { ...options().settings, augmentation: augmented } }],
    // The head's weights are the best: fine-tuning spoils the network.
    ['spoilt by fine-tuning', { unfreeze: { layers: 6, learningRate: 2, epochs: 3 } }],
  ])('%s goes on to the last bit, in both phases', async (_, change) => {
    const { whole, states } = await statesOf(options(change));
    // Not after the last epoch of a phase.
    expect(states.map(({ head, training }) => [head !== null, training.history.epochs.length])).toEqual([
      [false, 1],
      [false, 2],
      [true, 1],
      [true, 2],
    ]);
    if ('unfreeze' in change) expect(whole.outcome.bestEpoch).toBeLessThan(3);
    for (const from of states) {
      const before = arraysOf(from);
      const tensors = tf.memory().numTensors;
      const resumed = await finish(options({ ...change, from }));
      expect(resumed.outcome).toEqual(whole.outcome);
      expect(tf.memory().numTensors).toBe(tensors);
      expect(arraysOf(from)).toBe(before);

      const done = (from.head ? 3 : 0) + from.training.history.epochs.length;
      const [first, ...later] = resumed.events;
      expect(first).toMatchObject({ type: 'restored', history: { epochs: { length: done } } });
      expect(first).toEqual({
        type: 'restored',
        history: {
          epochs: whole.history.epochs.slice(0, done),
          batches: whole.history.batches.filter(({ epoch }) => epoch < done),
        },
      });
      expect(later.some(({ type }) => type === 'restored')).toBe(false);
      expect(phases(later)).toEqual(phases(whole.events));
      expect(later.flatMap((e) => (e.type === 'epoch' ? [[e.record.epoch, e.best]] : []))).toEqual(
        whole.events.flatMap((e) => (e.type === 'epoch' ? [[e.record.epoch, e.best]] : [])).slice(done),
      );
      // What is fine-tuned needs nothing of the frozen base any more.
      const asksTheBase = !from.head && !('settings' in change && change.settings.augmentation === augmented);
      expect(later.some(({ type }) => type === 'bottleneck')).toBe(asksTheBase);
    }
  });

  it('tells how far it was, over both phases', async () => {
    const { whole, states } = await statesOf(options());
    const { settings } = options();
    for (const state of states) {
      const { history, bestEpoch } = progressOf(state, settings);
      const done = history.epochs.length;
      expect(history.epochs).toEqual(whole.history.epochs.slice(0, done));
      const best = whole.events.flatMap((e) =>
        e.type === 'epoch' && e.best && e.record.epoch < done ? [e.record.epoch] : [],
      );
      expect(bestEpoch).toBe(best.at(-1));
    }
    const seconds = states.map(
      ({ training, head }) =>
        progressOf(
          { training: { ...training, seconds: 5 }, head: head && { ...head, seconds: 20 } },
          settings,
        ).seconds,
    );
    expect(seconds).toEqual([5, 5, 25, 25]);
  });

  it('tells a full disk once for both phases', async () => {
    let tried = 0;
    const { events } = await finish(
      options({
        async checkpoint() {
          tried++;
          throw new Error('no room');
        },
      }),
    );
    expect(tried).toBe(1);
    expect(events.filter(({ type }) => type === 'checkpointFailed')).toHaveLength(1);
    expect(phases(events)).toHaveLength(2);
  });

  it('does not begin with the state of another network, and says so', async () => {
    const { states } = await statesOf(options());
    const other = () => settled(buildModel(layers.toSpliced(3, 1), SHAPE, 4));
    for (const from of states) {
      await expect(trainTransfer(options({ model: other(), from }))).rejects.toThrow(/start it again/);
    }
    // Fine-tuned once, and no longer.
    await expect(trainTransfer(options({ unfreeze: null, from: states.at(-1)! }))).rejects.toThrow(
      /start it again/,
    );
  });
});
