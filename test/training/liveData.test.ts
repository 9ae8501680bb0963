import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { confusionMatrix } from '../../src/evaluation/confusion.ts';
import { predictedClasses } from '../../src/evaluation/vote.ts';
import { buildModel } from '../../src/models/build.ts';
import type { LayerSpec } from '../../src/models/layers.ts';
import { seededRandom } from '../../src/random.ts';
import { type AugmentationSettings, NO_AUGMENTATION } from '../../src/training/augmentation/settings.ts';
import { startBackend } from '../../src/training/backend.ts';
import { type Adjustments, TrainingControl } from '../../src/training/control.ts';
import type { TrainingEvent } from '../../src/training/events.ts';
import { readWeights } from '../../src/training/modelWeights.ts';
import { predict } from '../../src/training/predict.ts';
import { residentDataset } from '../../src/training/resident.ts';
import { type TrainingSettings, trainingSettingsSchema } from '../../src/training/settings.ts';
import { type TrainingOptions, train } from '../../src/training/trainer.ts';

const [CLIPS, SIDE] = [60, 6];
/** Three clips of a track; tracks of two genres by turns. */
const of = Array.from({ length: CLIPS }, (_, clip) => Math.floor(clip / 3));
const labels = of.map((track) => track % 2);
const clips = labels.map((_, clip) => clip);
const training = clips.filter((clip) => of[clip]! < 14);
const validation = clips.filter((clip) => of[clip]! >= 14);

/** The upper or the lower half is bright. */
function data(): Uint8Array {
  const random = seededRandom(5);
  return Uint8Array.from({ length: CLIPS * SIDE * SIDE }, (_, i) => {
    const row = Math.floor((i % (SIDE * SIDE)) / SIDE);
    const bright = row < SIDE / 2 === (labels[Math.floor(i / (SIDE * SIDE))] === 0);
    return 100 * random() + (bright ? 100 : 0);
  });
}

const layers: LayerSpec[] = [
  { className: 'Flatten' },
  { className: 'Dropout', rate: 0.1 },
  { className: 'Dense', units: 6, activation: 'relu' },
  { className: 'Dense', units: 2, activation: 'softmax' },
];

const options = (settings: Partial<TrainingSettings> = {}, more: Partial<TrainingOptions> = {}) => ({
  model: buildModel(layers, [SIDE, SIDE, 1], 2),
  dataset: residentDataset(data(), [SIDE, SIDE, 1], labels, 2, 1),
  training,
  tracks: { of, unit: 'track' as const, seed: 1 },
  validation,
  settings: trainingSettingsSchema.parse({
    epochs: 2,
    batchSize: 8,
    optimizer: { name: 'adam', learningRate: 0.01 },
    monitor: null,
    seed: 1,
    ...settings,
  }),
  ...more,
});

async function finish(run: ReturnType<typeof options>) {
  const events: TrainingEvent[] = [];
  const { history } = await train({
    ...run,
    on(event) {
      events.push(event);
      run.on?.(event);
    },
  });
  const epochs = history.epochs.map(({ seconds: _, ...epoch }) => epoch);
  const answers = await predict(run.model, run.dataset, validation, 32);
  const weights = await readWeights(run.model);
  return { figures: { batches: history.batches, epochs, weights, answers }, events };
}

/** The numbers of clips that the epochs have shown. */
const shown = (events: readonly TrainingEvent[], batchSize: number) =>
  [0, 1].map(
    (epoch) =>
      events.filter((event) => event.type === 'batch' && event.record.epoch === epoch).length * batchSize,
  );

const flipped: AugmentationSettings = { layers: [{ className: 'RandomFlip' }], copies: 'each-epoch' };
const enlarged: AugmentationSettings = {
  layers: [{ className: 'RandomBrightness', delta: 0.2 }],
  copies: 2,
};
const wishes = fc.record({
  trainingShare: fc.constantFrom(1, 0.5, 0.1),
  labelNoise: fc.constantFrom(0, 0.25, 1),
  inputNoise: fc.constantFrom(0, 0.1, 0.5),
  augmentation: fc.constantFrom(NO_AUGMENTATION, flipped, enlarged),
  batchSize: fc.constantFrom(4, 8, 64),
});

describe.each(['wasm', 'cpu'] as const)('what is trained on, on %s,', (backend) => {
  beforeAll(() => startBackend(backend));

  it('set before the first batch, is that of a recipe which says so', async () => {
    await fc.assert(
      fc.asyncProperty(wishes, wishes, async (wish, other) => {
        const control = new TrainingControl();
        control.adjust(wish);
        const adjusted = await finish(options(other, { control }));
        const given = await finish(options(wish));
        expect(adjusted.figures).toEqual(given.figures);
      }),
      { numRuns: backend === 'wasm' ? 20 : 4, seed: 7 },
    );
  });

  it('fixes the run: the same twice, to the last bit', async () => {
    const wish = { trainingShare: 0.6, labelNoise: 0.3, inputNoise: 0.2, augmentation: enlarged };
    const [once, again] = [await finish(options(wish)), await finish(options(wish))];
    expect(again.figures).toEqual(once.figures);
    for (const name of Object.keys(wish) as (keyof typeof wish)[]) {
      const without = await finish(
        options({ ...wish, [name]: trainingSettingsSchema.shape[name].parse(undefined) }),
      );
      expect(without.figures.weights, name).not.toEqual(once.figures.weights);
    }
  });
});

describe('a change in the middle of an epoch', () => {
  beforeAll(() => startBackend('wasm'));

  /** Changes something after the third batch of the first epoch. */
  function changed(wish: Adjustments, from: Partial<TrainingSettings> = {}) {
    const control = new TrainingControl();
    const on = (event: TrainingEvent) => {
      if (event.type === 'batch' && event.record.step === 2) control.adjust(wish);
    };
    return finish(options({ batchSize: 6, ...from }, { control, on }));
  }

  it('to more tracks shows them in the rest of the epoch, each clip once', async () => {
    // Two tracks of seven of each genre; then all 14, with three clips each.
    const { events } = await changed({ trainingShare: 1 }, { trainingShare: 0.3 });
    expect(events.find((event) => event.type === 'batch')).toMatchObject({ clips: 12 });
    expect(shown(events, 6)).toEqual([12, 42]);
    const earlier = await changed({ trainingShare: 1 }, { trainingShare: 0.6 });
    expect(shown(earlier.events, 6)).toEqual([42, 42]);
  });

  it('to fewer tracks ends the epoch with what is left of them', async () => {
    const { events } = await changed({ trainingShare: 0.01 });
    const [first, second] = shown(events, 6);
    expect(second).toBe(6);
    // Three batches, and at most one with the clips of the two tracks that were not yet shown.
    expect([18, 24]).toContain(first);
    expect(events.findLast((event) => event.type === 'batch')).toMatchObject({ clips: 6 });
  });

  it('leaves the batches before it as they were', async () => {
    const plain = await finish(options({ batchSize: 6 }));
    for (const wish of [
      { labelNoise: 1 },
      { inputNoise: 0.3 },
      { augmentation: flipped },
      { trainingShare: 0.5 },
    ]) {
      const { figures } = await changed(wish);
      expect(figures.batches.slice(0, 3)).toEqual(plain.figures.batches.slice(0, 3));
      expect(figures.batches[3]!.loss).not.toBe(plain.figures.batches[3]!.loss);
    }
  });
});

describe('what the network is shown', () => {
  beforeAll(() => startBackend('wasm'));

  it('teaches it the wrong labels, against which it is not validated', async () => {
    const { figures } = await finish(options({ labelNoise: 1, epochs: 20 }));
    expect(figures.epochs.at(-1)!.accuracy).toBeGreaterThan(0.9);
    expect(figures.epochs.at(-1)!.valAccuracy).toBeLessThan(0.1);
  });

  it('has noise in validation too', async () => {
    const run = options({ inputNoise: 0.4 });
    const { figures, events } = await finish(run);
    const last = events.findLast((event) => event.type === 'epoch');
    run.dataset.inputNoise = 0;
    expect(await predict(run.model, run.dataset, validation, 32)).not.toEqual(figures.answers);
    const truth = validation.map((clip) => labels[clip]!);
    const loss = truth.reduce((sum, genre, i) => sum - Math.log(figures.answers[2 * i + genre]!), 0);
    expect(last?.record.valLoss).toBeCloseTo(loss / truth.length, 5);
  });

  it('ends an epoch with the confusion of its answers', async () => {
    for (const epochs of [1, 2, 4]) {
      const { figures, events } = await finish(options({ epochs, inputNoise: 0.5, labelNoise: 0.5 }));
      const last = events.findLast((event) => event.type === 'epoch');
      const truth = validation.map((clip) => labels[clip]!);
      expect(last?.valConfusion).toEqual(confusionMatrix(truth, predictedClasses(figures.answers, 2), 2));
    }
    const { events } = await finish(options({}, { validation: [] }));
    expect(events.findLast((event) => event.type === 'epoch')?.valConfusion).toBeNull();
  });
});

describe('a change that cannot be', () => {
  it.each([
    ['trainingShare', 0],
    ['trainingShare', 1.5],
    ['labelNoise', -0.1],
    ['labelNoise', Number.NaN],
    ['inputNoise', 0.6],
    ['augmentation', { layers: [{ className: 'RandomZoom', factor: 2 }], copies: 'each-epoch' }],
  ])('%s %j is refused, with all beside it', (name, value) => {
    const control = new TrainingControl();
    expect(() => control.adjust({ learningRate: 0.1, [name]: value })).toThrow(RangeError);
    expect(control.takeAdjustments()).toEqual({});
  });
});
