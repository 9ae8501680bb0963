import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Checkpoint } from '../../src/experiments/checkpoint.ts';
import { type Recipe, recipeSchema } from '../../src/experiments/recipe.ts';
import { type RunEvent, trainRecipe } from '../../src/experiments/trainRecipe.ts';
import { seededRandom } from '../../src/random.ts';
import { startBackend } from '../../src/training/backend.ts';
import { TrainingControl } from '../../src/training/control.ts';
import { embedClips } from '../../src/training/inspect/embedClips.ts';
import { layerNow } from '../../src/training/inspect/looked.ts';
import { predict } from '../../src/training/predict.ts';
import { hostClips } from '../../src/training/resident.ts';
import { deserializeModel } from '../../src/training/savedModel.ts';
import { shareOf } from '../../src/training/trainingShare.ts';

const [CLIPS, BANDS, FRAMES] = [12, 16, 20];
const SIZE = BANDS * FRAMES;
const split = { train: [0, 1, 2, 3, 6, 7, 8], validation: [4, 5, 10], test: [9, 11], unit: 'track' as const };

/** Like MFCC: every band has its own level and spread; the clips that do not train lie elsewhere. */
function floats(): Float32Array {
  const random = seededRandom(2);
  return Float32Array.from({ length: CLIPS * SIZE }, (_, i) => {
    const band = Math.floor((i % SIZE) / FRAMES);
    const elsewhere = split.train.includes(Math.floor(i / SIZE)) ? 0 : 1000;
    return elsewhere + 30 * band - 200 + (band + 1) * random();
  });
}

function recipe(changes: Partial<Recipe>): Recipe {
  return recipeSchema.parse({
    version: 1,
    id: 'test',
    name: 'Test',
    note: '',
    features: { kind: 'mfcc', nFft: 512, hop: 256, nMels: 40, fMin: 0, fMax: 8000, nMfcc: BANDS },
    clips: { seconds: 1, windows: 'consecutive' },
    split: { unit: 'track', scheme: 'random', validation: 0.2, test: 0.2, seed: 1 },
    architecture: { id: 'small', params: { filters: [4] } },
    optimizer: { name: 'adam', learningRate: 0.01 },
    batchSize: 4,
    epochs: 2,
    callbacks: [],
    monitor: 'valLoss',
    seed: 1,
    ...changes,
  });
}

const job = (changes: Partial<Recipe>) => ({
  recipe: recipe(changes),
  classes: 3,
  shape: [BANDS, FRAMES, 1] as const,
  data: floats(),
  labels: Int32Array.from({ length: CLIPS }, (_, i) => i % 3),
  tracks: Int32Array.from({ length: CLIPS }, (_, i) => i),
  split,
});

describe('a recipe', () => {
  beforeAll(() => startBackend('wasm'));

  it('that standardises keeps the statistics of its training clips in the network', async () => {
    const given = job({ standardize: true });
    const { network, validation, test } = await trainRecipe(given, new TrainingControl(), () => {});
    const model = await deserializeModel(network!);
    const [mean, variance] = model.layers[0]!.getWeights().map((weight) => weight.dataSync());
    for (let band = 0; band < BANDS; band++) {
      const values = split.train.flatMap((clip) => {
        const start = clip * SIZE + band * FRAMES;
        return [...given.data.subarray(start, start + FRAMES)];
      });
      const average = values.reduce((sum, value) => sum + value, 0) / values.length;
      const spread = values.reduce((sum, value) => sum + (value - average) ** 2, 0) / values.length;
      expect(mean![band]! / average).toBeCloseTo(1, 4);
      expect(variance![band]! / spread).toBeCloseTo(1, 3);
    }
    // The saved network takes raw features and gives the run's own answers.
    const clips = hostClips(given.data, given.shape);
    expect(await predict(model, clips, split.validation, 32)).toEqual(validation);
    expect(await predict(model, clips, split.test, 32)).toEqual(test);
  });

  it('that standardises allows for the noise, and only for the tracks that it trains on', async () => {
    const given = job({ standardize: true, inputNoise: 0.5, trainingShare: 0.1 });
    const { network } = await trainRecipe(given, new TrainingControl(), () => {});
    const model = await deserializeModel(network!);
    const [mean, variance] = model.layers[0]!.getWeights().map((weight) => weight.dataSync());
    // One track, of one clip, of each genre.
    const clips = shareOf(split.train, given.labels, { of: given.tracks, unit: 'track', seed: 1 }, 0.1);
    expect(clips).toHaveLength(3);
    const values = clips.flatMap((clip) => [...given.data.subarray(clip * SIZE, clip * SIZE + FRAMES)]);
    const average = values.reduce((sum, value) => sum + value, 0) / values.length;
    const spread = values.reduce((sum, value) => sum + (value - average) ** 2, 0) / values.length;
    expect(mean![0]! / average).toBeCloseTo(1, 4);
    expect(variance![0]!).toBeCloseTo(spread + 0.25, 4);
  });

  it('that does not has no such layer', async () => {
    const { network } = await trainRecipe(job({}), new TrainingControl(), () => {});
    const model = await deserializeModel(network!);
    expect(model.layers.map((layer) => layer.getClassName())).not.toContain('Normalization');
  });

  it('with every kind of setting gives the same run twice', async () => {
    const changes: Partial<Recipe> = {
      standardize: true,
      optimizer: { name: 'sgd', learningRate: 0.01, momentum: 0.9, nesterov: true, decay: 0.01 },
      callbacks: [{ className: 'LearningRateScheduler', schedule: 'cosine', alpha: 0.1, warmupSteps: 1 }],
      augmentation: {
        layers: [
          { className: 'RandomTranslation', height: 0.1, width: 0.1 },
          { className: 'MixUp', alpha: 0.3 },
        ],
        copies: 1,
      },
      monitor: 'valBalancedAccuracy',
    };
    const before = tf.memory().numTensors;
    const runs = [
      await trainRecipe(job(changes), new TrainingControl(), () => {}),
      await trainRecipe(job(changes), new TrainingControl(), () => {}),
    ];
    expect(runs[0]!.result.history.batches).toEqual(runs[1]!.result.history.batches);
    // 7 clips and a copy of each in batches of 4, twice.
    expect(runs[0]!.result.history.batches).toHaveLength(8);
    expect(runs[0]!.validation).toEqual(runs[1]!.validation);
    expect(runs[0]!.result.history.epochs.map(({ learningRate }) => learningRate)).toEqual([0.005, 0.01]);
    expect(tf.memory().numTensors).toBe(before);
  });

  it.each([null, 0.9])(
    'that is looked into at every turn is the same run, with a moving average of %s',
    async (ema) => {
      const given = job({
        standardize: true,
        ema,
        architecture: { id: 'small', params: { filters: [4], dropout: 0.5 } },
      });
      const alone = await trainRecipe(given, new TrainingControl(), () => {});
      const { numTensors } = tf.memory();
      const clips = hostClips(given.data, given.shape);
      let model: tf.LayersModel | null = null;
      let looks = 0;
      const seen = new Set<string>();
      const look = async () => {
        if (!model) return;
        const name = model.layers.find((layer) => layer.getClassName() === 'Conv2D')!.name;
        const { maps, filters } = await layerNow({ model, clips }, name, 3);
        seen.add(filters[0]!.values.join());
        expect(maps.values.every(Number.isFinite)).toBe(true);
        looks++;
        if (looks === 3) await embedClips(model, clips, split.test, () => {}, new AbortController().signal);
      };
      const running: Promise<void>[] = [];
      const timer = setInterval(() => running.push(look()), 1);
      const watched = await trainRecipe(given, new TrainingControl(), () => running.push(look()), {
        onNetwork: (network) => {
          model = network;
        },
      });
      clearInterval(timer);
      await Promise.all(running);
      // It was seen to learn, and learned nothing else.
      expect(seen.size).toBeGreaterThan(2);
      expect(watched.result.history.batches).toEqual(alone.result.history.batches);
      expect(watched.network!.weightData).toEqual(alone.network!.weightData);
      expect([watched.validation, watched.test]).toEqual([alone.validation, alone.test]);
      expect(tf.memory().numTensors).toBe(numTensors);
    },
  );

  it('that was interrupted gives the answers of one that was not', async () => {
    const given = job({ standardize: true, epochs: 3 });
    const checkpoints: Checkpoint[] = [];
    const whole = await trainRecipe(given, new TrainingControl(), () => {}, {
      checkpoint: async (state) => void checkpoints.push(structuredClone(state)),
    });
    const told: RunEvent[] = [];
    const from = checkpoints[0]!;
    const resumed = await trainRecipe(given, new TrainingControl(), (event) => told.push(event), { from });
    expect(told[0]).toEqual({ type: 'restored', history: from.training.history });
    expect(resumed.result.history.batches).toEqual(whole.result.history.batches);
    expect(resumed.network!.weightData).toEqual(whole.network!.weightData);
    expect([resumed.validation, resumed.test]).toEqual([whole.validation, whole.test]);
  });
});
