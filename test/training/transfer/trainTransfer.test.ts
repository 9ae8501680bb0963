import * as tf from '@tensorflow/tfjs';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fingerprint } from '../../../src/fingerprint.ts';
import { buildModel } from '../../../src/models/build.ts';
import { baseOf, freezeBase } from '../../../src/models/freeze.ts';
import type { LayerSpec } from '../../../src/models/layers.ts';
import { seededRandom } from '../../../src/random.ts';
import { startBackend } from '../../../src/training/backend.ts';
import { TrainingControl } from '../../../src/training/control.ts';
import { reportDeviceFailure } from '../../../src/training/deviceFailure.ts';
import type { TrainingEvent } from '../../../src/training/events.ts';
import { type ModelWeights, readWeights } from '../../../src/training/modelWeights.ts';
import { predict } from '../../../src/training/predict.ts';
import { hostClips, residentDataset } from '../../../src/training/resident.ts';
import { type TrainingSettings, trainingSettingsSchema } from '../../../src/training/settings.ts';
import { train } from '../../../src/training/trainer.ts';
import { trainTransfer } from '../../../src/training/transfer/trainTransfer.ts';
import type { TransferOptions } from '../../../src/training/transfer/transferOptions.ts';
import { settled } from './settled.ts';

const SHAPE = [32, 32, 3] as const;
const SIZE = 32 * 32 * 3;
const CLIPS = 30;
const CLASSES = 3;

const layers: LayerSpec[] = [
  { className: 'Application', application: 'MobileNetV2' },
  { className: 'GlobalAveragePooling2D' },
  { className: 'Dense', units: 8, activation: 'relu' },
  { className: 'Dense', units: CLASSES, activation: 'softmax' },
];

/** Noise that is brightest in the channel of its class. */
const labels = Int32Array.from({ length: CLIPS }, (_, i) => i % CLASSES);
const random = seededRandom(3);
const data = Uint8Array.from(
  { length: CLIPS * SIZE },
  (_, i) => 120 * random() + (i % 3 === labels[Math.floor(i / SIZE)]! ? 130 : 0),
);
const clips = Array.from({ length: CLIPS }, (_, i) => i);
const training = clips.slice(0, 21);
const validation = clips.slice(21);

const settingsOf = (change: Partial<TrainingSettings> = {}) =>
  trainingSettingsSchema.parse({
    epochs: 3,
    batchSize: 8,
    optimizer: { name: 'adam', learningRate: 0.01 },
    seed: 1,
    ...change,
  });

const newModel = () => buildModel(layers, SHAPE, 4);

function memoryCache() {
  const entries = new Map<string, Float32Array>();
  return {
    entries,
    get: async (key: string) => entries.get(key) ?? null,
    put: async (key: string, values: Float32Array) => void entries.set(key, values),
  };
}

function run(change: Partial<TransferOptions> = {}) {
  const events: TrainingEvent[] = [];
  const options: TransferOptions = {
    model: settled(newModel()),
    data,
    shape: SHAPE,
    labels,
    classes: CLASSES,
    training,
    tracks: { of: clips, unit: 'track', seed: 1 },
    validation,
    settings: settingsOf(),
    unfreeze: null,
    cache: memoryCache(),
    control: new TrainingControl(),
    on: (event) => events.push(event),
    ...change,
  };
  return { events, options, finished: trainTransfer(options) };
}

const losses = ({ history }: { history: { epochs: { loss: number; valLoss: number | null }[] } }) =>
  history.epochs.flatMap(({ loss, valLoss }) => [loss, valLoss!]);

/** Fingerprints of the weights by their names. */
async function byName(model: tf.LayersModel): Promise<Map<string, string>> {
  const values = await readWeights(model);
  return new Map(model.weights.map(({ name }, i) => [name, fingerprint(values[i]!)]));
}

async function expectWeightsOf(model: tf.LayersModel, weights: ModelWeights | null): Promise<void> {
  expect(fingerprint(...weights!)).toBe(fingerprint(...(await readWeights(model))));
}

const ofBase = (model: tf.LayersModel) => new Set(baseOf(model)!.weights.map(({ name }) => name));

beforeAll(() => startBackend('wasm'));

describe('a head on bottleneck features', () => {
  it('learns what the whole network with a frozen base learns', async () => {
    const { finished } = run();
    const { result } = await finished;
    const whole = settled(newModel());
    freezeBase(whole);
    const dataset = residentDataset(data, SHAPE, labels, CLASSES);
    const expected = await train({ model: whole, dataset, training, validation, settings: settingsOf() });
    expect(losses(result)).toHaveLength(6);
    for (const [i, loss] of losses(expected).entries()) expect(losses(result)[i]).toBeCloseTo(loss, 4);
    expect(result.history.epochs[2]!.loss).toBeLessThan(result.history.epochs[0]!.loss);
  });

  it('learns from noisy clips, some of them and some with wrong labels, as the whole network does', async () => {
    const cache = memoryCache();
    const settings = settingsOf({ inputNoise: 0.2, labelNoise: 0.3, trainingShare: 0.6 });
    const tracks = { of: clips, unit: 'track' as const, seed: 1 };
    const { result, predict: ask } = await run({ settings, cache }).finished;
    const whole = settled(newModel());
    freezeBase(whole);
    const dataset = residentDataset(data, SHAPE, labels, CLASSES, 1);
    const expected = await train({ model: whole, dataset, training, tracks, validation, settings });
    for (const [i, loss] of losses(expected).entries()) expect(losses(result)[i]).toBeCloseTo(loss, 4);
    const answers = await predict(whole, dataset, validation, 4);
    for (const [i, answer] of (await ask(validation, 4)).entries())
      expect(answer).toBeCloseTo(answers[i]!, 4);
    // What the base made of clips with another noise is of no use.
    await run({ cache }).finished;
    expect(cache.entries.size).toBe(2);
  });

  it('leaves the base as it was and gives the weights of the whole model', async () => {
    const { finished, options } = run();
    const before = await byName(options.model);
    const { result } = await finished;
    const after = await byName(options.model);
    const base = ofBase(options.model);
    for (const [name, values] of before) {
      if (base.has(name)) expect(after.get(name)).toBe(values);
      else expect(after.get(name)).not.toBe(values);
    }
    await expectWeightsOf(options.model, result.weights);
  });

  it('answers as the whole model answers', async () => {
    const { finished, options } = run();
    const { predict: ask } = await finished;
    const through = await ask(validation, 4);
    const whole = await predict(options.model, hostClips(data, SHAPE), validation, 4);
    expect(through).toHaveLength(validation.length * CLASSES);
    for (const [i, probability] of whole.entries()) expect(through[i]).toBeCloseTo(probability, 5);
  });

  it('tells how far the base is, then that the head begins', async () => {
    const { finished, events } = run();
    await finished;
    const bottleneck = events.flatMap((e) => (e.type === 'bottleneck' ? [e] : []));
    expect(bottleneck.map(({ done }) => done)).toEqual([0, 8, 16, 24, 30]);
    expect(bottleneck.every(({ total }) => total === CLIPS)).toBe(true);
    expect(events[bottleneck.length]).toEqual({ type: 'phase', name: 'head', epoch: 0, epochs: 3 });
    expect(events[bottleneck.length + 1]!.type).toBe('batch');
  });

  it('asks the base once for the same clips and weights, whatever the head', async () => {
    const cache = memoryCache();
    const first = await run({ cache }).finished;
    const second = run({ cache });
    expect(losses((await second.finished).result)).toEqual(losses(first.result));
    expect(second.events.some(({ type }) => type === 'bottleneck')).toBe(false);

    const wider = run({ cache, model: settled(buildModel(layers.toSpliced(2, 1), SHAPE, 4)) });
    await wider.finished;
    expect(wider.events.some(({ type }) => type === 'bottleneck')).toBe(false);
    expect(cache.entries.size).toBe(1);
  });

  it('asks it again for other clips, other weights or another cut', async () => {
    const cache = memoryCache();
    await run({ cache }).finished;
    const other = data.slice();
    other[100]! ^= 1;
    await run({ cache, data: other }).finished;
    await run({ cache, model: newModel() }).finished;
    const conv: LayerSpec = { className: 'Conv2D', filters: 4, kernelSize: 1, padding: 'same' };
    await run({ cache, model: settled(buildModel(layers.toSpliced(1, 0, conv), SHAPE, 4)) }).finished;
    expect(cache.entries.size).toBe(4);
  });

  it('frees every tensor', async () => {
    const before = tf.memory().numTensors;
    const { finished, options } = run({ unfreeze: { layers: 2, learningRate: 1e-3, epochs: 1 } });
    (await finished).dispose();
    options.model.dispose();
    expect(tf.memory().numTensors).toBe(before);
  });
});

describe('with augmentation', () => {
  const settings = settingsOf({
    epochs: 2,
    augmentation: { layers: [{ className: 'RandomBrightness', delta: 0.3 }], copies: 'each-epoch' },
  });

  it('the base sees every changed clip, and the head learns what the whole network would', async () => {
    const { finished, events } = run({ settings });
    const { result } = await finished;
    expect(events.some(({ type }) => type === 'bottleneck')).toBe(false);
    const whole = settled(newModel());
    freezeBase(whole);
    const dataset = residentDataset(data, SHAPE, labels, CLASSES);
    const expected = await train({ model: whole, dataset, training, validation, settings });
    for (const [i, loss] of losses(expected).entries()) expect(losses(result)[i]).toBeCloseTo(loss, 4);
    const plain = await run({ settings: settingsOf({ epochs: 2 }) }).finished;
    expect(Math.abs(losses(plain.result)[0]! - losses(result)[0]!)).toBeGreaterThan(1e-3);
  });
});

describe('fine-tuning', () => {
  const unfreeze = { layers: 6, learningRate: 1e-3, epochs: 2 };

  it('goes on with the base’s last layers, epochs and steps numbered on', async () => {
    const settings = settingsOf({ optimizer: { name: 'adam', learningRate: 0.002 } });
    const { finished, options, events } = run({ unfreeze, settings });
    const before = await byName(options.model);
    const { result } = await finished;
    expect(result.history.epochs.map(({ epoch }) => epoch)).toEqual([0, 1, 2, 3, 4]);
    expect(result.history.batches.map(({ step }) => step)).toEqual(Array.from({ length: 15 }, (_, i) => i));
    expect(events.filter(({ type }) => type === 'phase')).toEqual([
      { type: 'phase', name: 'head', epoch: 0, epochs: 3 },
      { type: 'phase', name: 'fine-tuning', epoch: 3, epochs: 5 },
    ]);
    const told = events.flatMap((e) => (e.type === 'epoch' ? [e.record] : []));
    expect(told).toEqual(result.history.epochs);
    expect(result.history.epochs.map(({ learningRate }) => learningRate)).toEqual([
      0.002, 0.002, 0.002, 0.001, 0.001,
    ]);

    const base = baseOf(options.model)!;
    const weighted = base.layers.filter((layer) => layer.weights.length > 0);
    const learning = weighted.slice(-6).filter((layer) => layer.getClassName() !== 'BatchNormalization');
    const mayChange = new Set(learning.flatMap((layer) => layer.weights.map(({ name }) => name)));
    expect(mayChange.size).toBeGreaterThan(1);
    // The best epoch is one of fine-tuning, or there would be nothing to see.
    expect(result.bestEpoch).toBeGreaterThanOrEqual(3);
    const after = await byName(options.model);
    for (const name of ofBase(options.model)) {
      if (mayChange.has(name)) expect(after.get(name)).not.toBe(before.get(name));
      else expect(after.get(name)).toBe(before.get(name));
    }
    await expectWeightsOf(options.model, result.weights);
  });

  it('that spoils the network leaves it as the head had it', async () => {
    const { finished, options, events } = run({ unfreeze: { ...unfreeze, learningRate: 5 } });
    const { result, predict: ask } = await finished;
    expect(result.bestEpoch).toBeLessThan(3);
    await expectWeightsOf(options.model, result.weights);
    const later = events.flatMap((e) => (e.type === 'epoch' && e.record.epoch >= 3 ? [e.best] : []));
    expect(later.some((best) => best)).toBe(false);
    const alone = await run().finished;
    const expected = await alone.predict(validation, 4);
    for (const [i, probability] of (await ask(validation, 4)).entries()) {
      expect(probability).toBeCloseTo(expected[i]!, 5);
    }
  });
});

describe('stopping', () => {
  let control: TrainingControl;
  beforeEach(() => {
    control = new TrainingControl();
  });
  const whenDone = (done: number, act: () => void) => (event: TrainingEvent) => {
    if (event.type === 'bottleneck' && event.done === done) act();
  };

  it('while the base computes ends the run; the next one goes on from there', async () => {
    const cache = memoryCache();
    const stopped = await run({ control, cache, on: whenDone(16, () => control.stop()) }).finished;
    expect(stopped.result).toMatchObject({ stoppedBecause: 'user', weights: null, bestEpoch: null });
    expect(stopped.result.message).toMatch(/goes on from there/);
    const next = run({ cache });
    const { result } = await next.finished;
    const done = next.events.flatMap((e) => (e.type === 'bottleneck' ? [e.done] : []));
    expect(done).toEqual([16, 24, 30]);
    expect(losses(result)).toEqual(losses((await run().finished).result));
  });

  it('after the head’s first epoch, the base is not tuned', async () => {
    const seen: TrainingEvent[] = [];
    const on = (event: TrainingEvent) => {
      seen.push(event);
      if (event.type === 'epoch') control.stop();
    };
    const unfreeze = { layers: 2, learningRate: 1e-3, epochs: 1 };
    const { result } = await run({ control, unfreeze, on }).finished;
    expect(result.history.epochs).toHaveLength(1);
    expect(result.weights).not.toBeNull();
    expect(seen.filter(({ type }) => type === 'phase')).toHaveLength(1);
  });

  it('a pause holds the base, too', async () => {
    const seen: string[] = [];
    const on = (event: TrainingEvent) => {
      seen.push(event.type);
      whenDone(8, () => control.pause())(event);
      if (event.type === 'paused') setTimeout(() => control.resume(), 5);
    };
    const { result } = await run({ control, on }).finished;
    expect(result.stoppedBecause).toBe('epochs');
    expect(seen.slice(0, 5)).toEqual(['bottleneck', 'bottleneck', 'paused', 'resumed', 'bottleneck']);
  });

  it('a device that fails while the base computes is told', async () => {
    const { result } = await run({ on: whenDone(16, () => reportDeviceFailure('out of memory')) }).finished;
    expect(result).toMatchObject({ stoppedBecause: 'device-lost', weights: null });
    expect(result.message).toMatch(/out of memory.*No epoch was finished/);
  });
});
