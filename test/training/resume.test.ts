import * as tf from '@tensorflow/tfjs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildModel } from '../../src/models/build.ts';
import type { LayerSpec } from '../../src/models/layers.ts';
import { seededRandom } from '../../src/random.ts';
import { NO_AUGMENTATION } from '../../src/training/augmentation/settings.ts';
import { startBackend } from '../../src/training/backend.ts';
import type { TrainingState } from '../../src/training/checkpoint.ts';
import { TrainingControl } from '../../src/training/control.ts';
import type { TrainingEvent } from '../../src/training/events.ts';
import { type ModelWeights, readWeights } from '../../src/training/modelWeights.ts';
import { residentDataset } from '../../src/training/resident.ts';
import { type TrainingSettings, trainingSettingsSchema } from '../../src/training/settings.ts';
import { type TrainingOptions, type TrainingResult, train } from '../../src/training/trainer.ts';

const [CLIPS, SIDE] = [30, 6];
const random = seededRandom(5);
const data = Uint8Array.from({ length: CLIPS * SIDE * SIDE }, () => 256 * random());
const labels = Array.from({ length: CLIPS }, (_, i) => i % 3);
const clips = labels.map((_, i) => i);

/** With everything that carries something from step to step. */
const layers: LayerSpec[] = [
  { className: 'Conv2D', filters: 3, kernelSize: 3, padding: 'same', activation: 'relu' },
  { className: 'BatchNormalization', momentum: 0.9 },
  { className: 'Dropout', rate: 0.2 },
  { className: 'Flatten' },
  { className: 'Dense', units: 4, activation: 'relu' },
  { className: 'Dropout', rate: 0.4 },
  { className: 'Dense', units: 3, activation: 'softmax' },
];

const settingsOf = (change: object = {}): TrainingSettings =>
  trainingSettingsSchema.parse({
    epochs: 5,
    batchSize: 8,
    optimizer: { name: 'adam', learningRate: 0.01 },
    seed: 1,
    ...change,
  });

/** A training as after a reload: nothing but settings is shared. */
const options = (settings: TrainingSettings, more: Partial<TrainingOptions> = {}): TrainingOptions => ({
  model: buildModel(layers, [SIDE, SIDE, 1], 2),
  dataset: residentDataset(data, [SIDE, SIDE, 1], labels, 3),
  training: clips.slice(0, 21),
  validation: clips.slice(21),
  settings,
  ...more,
});

/** All but the wall time. */
const figures = ({ seconds: _, history, ...result }: TrainingResult) => ({
  ...result,
  batches: history.batches,
  epochs: history.epochs.map(({ seconds: _, ...epoch }) => epoch),
});

interface Finished {
  result: TrainingResult;
  weights: ModelWeights;
  events: TrainingEvent[];
}

async function finish(run: TrainingOptions): Promise<Finished> {
  const events: TrainingEvent[] = [];
  const result = await train({
    ...run,
    on(event) {
      events.push(event);
      run.on?.(event);
    },
  });
  const weights = await readWeights(run.model);
  run.model.dispose();
  return { result, weights, events };
}

/** Runs until something is kept, after its first epoch. */
async function interrupted(run: TrainingOptions): Promise<TrainingState> {
  let kept: TrainingState | null = null;
  const control = new TrainingControl();
  await finish({
    ...run,
    control,
    async checkpoint(state) {
      kept = structuredClone(state);
      control.stop();
    },
  });
  if (!kept) throw new Error('Nothing was kept.');
  return kept;
}

/** A run to its end. @returns it, and what was kept after each of its epochs */
async function statesOf(run: TrainingOptions): Promise<{ states: TrainingState[]; whole: Finished }> {
  const states: TrainingState[] = [];
  const clock = performance.now;
  // Time stands still, so that no checkpoint is skipped.
  performance.now = () => 0;
  try {
    const whole = await finish({
      ...run,
      checkpoint: async (state) => void states.push(structuredClone(state)),
    });
    return { states, whole };
  } finally {
    performance.now = clock;
  }
}

const watched = fc.constantFrom('loss', 'valLoss', 'valAccuracy', 'valBalancedAccuracy');
const optimizers = fc.constantFrom(
  { name: 'adam', learningRate: 0.01 },
  { name: 'sgd', learningRate: 0.02 },
  { name: 'sgd', learningRate: 0.02, momentum: 0.9, nesterov: true, decay: 0.05 },
  { name: 'rmsprop', learningRate: 0.002 },
  { name: 'rmsprop', learningRate: 0.002, momentum: 0.5 },
  { name: 'adamw', learningRate: 0.01, weightDecay: 0.1 },
);
const plateau = fc.record({
  className: fc.constant('ReduceLROnPlateau'),
  monitor: watched,
  minDelta: fc.constantFrom(0, 0.05),
  patience: fc.integer({ min: 1, max: 2 }),
  cooldown: fc.integer({ min: 0, max: 2 }),
  factor: fc.constant(0.5),
});
const stopping = fc.record({
  className: fc.constant('EarlyStopping'),
  monitor: watched,
  patience: fc.integer({ min: 1, max: 3 }),
  minDelta: fc.constantFrom(0, 0.05),
  restoreBestWeights: fc.boolean(),
});
const schedule = fc.constantFrom(
  { className: 'LearningRateScheduler', schedule: 'step', decaySteps: 2 },
  { className: 'LearningRateScheduler', schedule: 'exponential' },
  { className: 'LearningRateScheduler', schedule: 'cosine', warmupSteps: 2 },
);
const augmentation = fc.constantFrom(
  NO_AUGMENTATION,
  ...(['each-epoch', 1] as const).map((copies) => ({
    layers: [
      { className: 'RandomTranslation', height: 0.2, width: 0.2 },
      { className: 'MixUp', alpha: 0.3 },
    ],
    copies,
  })),
);
const settings = fc
  .record({
    optimizer: optimizers,
    callbacks: fc
      .tuple(fc.option(plateau), fc.option(stopping), fc.option(schedule))
      .map((all) => all.filter((callback) => callback !== null)),
    augmentation,
    batchSize: fc.constantFrom(4, 8, 30),
    labelSmoothing: fc.constantFrom(0, 0.2),
    trainingShare: fc.constantFrom(1, 0.6, 0.1),
    labelNoise: fc.constantFrom(0, 0.3),
    inputNoise: fc.constantFrom(0, 0.1),
    ema: fc.constantFrom(null, 0.5, 0.99),
    monitor: fc.constantFrom(null, 'valLoss', 'valAccuracy'),
    seed: fc.nat(100),
  })
  .map(settingsOf);

describe.each(['wasm', 'cpu'] as const)('a training on %s that was interrupted', (backend) => {
  beforeAll(() => startBackend(backend));

  it('goes on to the last bit, after whichever epoch', async () => {
    await fc.assert(
      fc.asyncProperty(settings, fc.nat(), async (given, pick) => {
        const { states, whole } = await statesOf(options(given));
        const epochs = whole.result.history.epochs.length;
        // After every epoch but the last.
        expect(states.map(({ history }) => history.epochs.length)).toEqual(
          Array.from({ length: epochs - 1 }, (_, i) => i + 1),
        );
        const from = states[pick % Math.max(1, states.length)];
        if (!from) return;
        const resumed = await finish(options(given, { from }));
        expect(figures(resumed.result)).toEqual(figures(whole.result));
        expect(resumed.weights).toEqual(whole.weights);
      }),
      { numRuns: backend === 'wasm' ? 25 : 4, seed: 4 },
    );
  });
});

describe('a training that was interrupted', () => {
  beforeAll(() => startBackend('wasm'));

  it('tells first what it had told before, then only what is new', async () => {
    const given = settingsOf();
    const { states, whole } = await statesOf(options(given));
    const { events } = await finish(options(given, { from: states[1]! }));
    expect(events[0]).toEqual({ type: 'restored', history: states[1]!.history });
    const told = (all: TrainingEvent[]) =>
      all.flatMap((event) => (event.type === 'epoch' ? [[event.record.epoch, event.best]] : []));
    expect(told(events)).toEqual(told(whole.events).slice(2));
    expect(events.filter(({ type }) => type === 'restored')).toHaveLength(1);
  });

  it('twice goes on as well', async () => {
    const given = settingsOf();
    const { states, whole } = await statesOf(options(given));
    const second = await interrupted(options(given, { from: states[0]! }));
    expect({ ...second, seconds: 0 }).toEqual({ ...states[1]!, seconds: 0, history: second.history });
    const resumed = await finish(options(given, { from: second }));
    expect(figures(resumed.result)).toEqual(figures(whole.result));
    expect(resumed.weights).toEqual(whole.weights);
  });

  it('keeps what the user has changed by hand', async () => {
    const given = settingsOf();
    const steered = () => {
      const control = new TrainingControl();
      return {
        control,
        on(event: TrainingEvent) {
          if (event.type !== 'batch' || event.record.step !== 1) return;
          control.adjust({
            learningRate: 0.003,
            dropout: 0.1,
            batchSize: 5,
            trainingShare: 0.5,
            labelNoise: 0.2,
            inputNoise: 0.05,
            augmentation: { layers: [{ className: 'RandomFlip' }], copies: 1 },
          });
        },
      };
    };
    const { states, whole } = await statesOf(options(given, steered()));
    expect(states[0]!.dropout.map(({ rate }) => rate)).toEqual([0.1, 0.1]);
    // Half of seven clips of each genre, to the nearest, and a copy of each.
    expect(whole.events.findLast((event) => event.type === 'batch')).toMatchObject({ clips: 24 });
    const resumed = await finish(options(given, { from: states[0]! }));
    expect(resumed.result.history.batches.at(-1)!.learningRate).toBe(0.003);
    expect(figures(resumed.result)).toEqual(figures(whole.result));
    expect(resumed.weights).toEqual(whole.weights);
  });

  it('counts its time on', async () => {
    const given = settingsOf();
    const { states } = await statesOf(options(given));
    const { result } = await finish(options(given, { from: { ...states[2]!, seconds: 1000 } }));
    expect(result.seconds).toBeGreaterThan(1000);
    expect(result.seconds).toBeLessThan(1100);
  });

  it('leaves the kept state and no tensors behind', async () => {
    const given = settingsOf();
    const { states } = await statesOf(options(given));
    const before = structuredClone(states[1]!);
    const run = options(given, { from: states[1]!, checkpoint: async () => {} });
    const tensors = tf.memory().numTensors;
    await train(run);
    expect(tf.memory().numTensors).toBe(tensors);
    expect(states[1]).toEqual(before);
  });

  it('is not harmed by a receiver that takes the kept arrays away', async () => {
    // No epoch is better by 100: the first stays the best, and gives the final weights.
    const stays = { className: 'EarlyStopping', minDelta: 100, patience: 9, restoreBestWeights: true };
    const given = settingsOf({ callbacks: [stays] });
    const whole = await finish(options(given));
    const robbed = await finish(
      options(given, {
        async checkpoint(state) {
          const { best, weights, optimizer } = state;
          const arrays = [...(best.weights ?? []), ...weights, ...optimizer.slots];
          structuredClone(state, { transfer: arrays.map(({ buffer }) => buffer as ArrayBuffer) });
        },
      }),
    );
    expect(figures(robbed.result)).toEqual(figures(whole.result));
    expect(robbed.weights).toEqual(whole.weights);
  });

  it('has kept what was, not what came after', async () => {
    const kept: TrainingState[] = [];
    const then: TrainingState[] = [];
    await finish(
      options(settingsOf(), {
        async checkpoint(state) {
          kept.push(state);
          then.push(structuredClone(state));
        },
      }),
    );
    expect(kept.length).toBeGreaterThan(0);
    expect(kept).toEqual(then);
  });

  it('on a full disk goes on without being kept, and says so once', async () => {
    let tried = 0;
    const whole = await finish(options(settingsOf()));
    const { result, events } = await finish(
      options(settingsOf(), {
        async checkpoint() {
          tried++;
          throw new DOMException('no room', 'QuotaExceededError');
        },
      }),
    );
    expect(tried).toBe(1);
    expect(events.filter(({ type }) => type === 'checkpointFailed')).toEqual([
      { type: 'checkpointFailed', message: expect.stringContaining('no room') },
    ]);
    expect(figures(result)).toEqual(figures(whole.result));
  });

  it.each<[string, (state: TrainingState) => TrainingState, RegExp]>([
    ['network', (s) => ({ ...s, weights: s.weights.slice(1) }), /weights are those of another network/],
    [
      'sizes',
      (s) => ({ ...s, weights: s.weights.map((w) => w.slice(1)) }),
      /weights are those of another network/,
    ],
    ['optimizer', (s) => ({ ...s, optimizer: { steps: 3, slots: [] } }), /another optimizer/],
    ['callbacks', (s) => ({ ...s, callbacks: [] }), /other callbacks/],
    ['dropout', (s) => ({ ...s, dropout: [] }), /another network/],
  ])('with a state of another %s does not begin, and says so', async (_, change, cause) => {
    const given = settingsOf({ callbacks: [{ className: 'EarlyStopping', patience: 3 }] });
    const from = change(await interrupted(options(given)));
    const run = options(given, { from });
    const drawn = await readWeights(run.model);
    const tensors = tf.memory().numTensors;
    const failing = train(run);
    await expect(failing).rejects.toThrow(/cannot go on from its last epoch: start it again/);
    await expect(failing).rejects.toThrow(cause);
    expect(await readWeights(run.model)).toEqual(drawn);
    expect(tf.memory().numTensors).toBe(tensors);
  });
});
