import { beforeAll, describe, expect, it } from 'vitest';
import type { Checkpoint } from '../../src/experiments/checkpoint.ts';
import { libraryRecipe } from '../../src/experiments/library.ts';
import { type Recipe, recipeSchema } from '../../src/experiments/recipe.ts';
import type { TrainingJob } from '../../src/experiments/trainingJob.ts';
import type { TrainRecipeOptions } from '../../src/experiments/trainOnBase.ts';
import { modelOf, trainRecipe } from '../../src/experiments/trainRecipe.ts';
import { fingerprint } from '../../src/fingerprint.ts';
import { baseOf } from '../../src/models/freeze.ts';
import { targetLayers } from '../../src/models/pretrained/load.ts';
import { seededRandom } from '../../src/random.ts';
import { startBackend } from '../../src/training/backend.ts';
import { TrainingControl } from '../../src/training/control.ts';
import { predict } from '../../src/training/predict.ts';
import { hostClips } from '../../src/training/resident.ts';
import { deserializeModel } from '../../src/training/savedModel.ts';

const SHAPE = [32, 32, 3] as const;
const CLIPS = 16;

function job(change: Partial<Recipe> = {}): TrainingJob {
  const random = seededRandom(1);
  const recipe = recipeSchema.parse({
    ...libraryRecipe('R2.resnet.out')!.recipe,
    architecture: { id: 'MobileNetV2', params: { top: 'output' } },
    batchSize: 4,
    monitor: 'valLoss',
    epochs: 2,
    ...change,
  });
  return {
    recipe,
    classes: 2,
    shape: SHAPE,
    data: Uint8Array.from({ length: CLIPS * 32 * 32 * 3 }, () => 256 * random()),
    labels: Int32Array.from({ length: CLIPS }, (_, i) => i % 2),
    tracks: Int32Array.from({ length: CLIPS }, (_, i) => i),
    // Validated on clips that it learns, so that every epoch is better than the one before.
    split: {
      train: [0, 1, 2, 3, 4, 5, 6, 7],
      validation: [0, 1, 2, 3, 4, 5, 6, 7],
      test: [12, 13, 14, 15],
      unit: 'track',
    },
  };
}

/** Weights of the right shapes that keep the signal alive: kernels about 1 / √fan in, a small variance. */
function weightsFor({ recipe }: TrainingJob): Map<string, Float32Array[]> {
  const model = modelOf(recipe, SHAPE, 2);
  const targets = targetLayers(baseOf(model)!);
  model.dispose();
  return new Map(
    targets.map(({ name, shapes }) => [
      name,
      shapes.map((shape, k) => {
        const size = shape.reduce((product, side) => product * side, 1);
        const constant = shapes.length === 4 ? [1, 0.1, 0, 0.05][k]! : null;
        const scale = Math.sqrt((2 * shape.at(-1)!) / size);
        return Float32Array.from(
          { length: size },
          (_, i) => constant ?? scale * Math.sin(0.7 * (i ** 2 % 10_007)),
        );
      }),
    ]),
  );
}

const nothingKept = { get: async () => null, put: async () => {} };
const run = (
  training: TrainingJob,
  weights: Map<string, Float32Array[]> | null,
  options: TrainRecipeOptions = {},
) =>
  trainRecipe(training, new TrainingControl(), () => {}, {
    sources: { weights: async () => weights, bottlenecks: nothingKept },
    ...options,
  });

beforeAll(() => startBackend('wasm'));

describe('a recipe with transfer learning', () => {
  it.each([
    ['the head alone', null],
    ['fine-tuned', { layers: 4, learningRate: 1e-5, epochs: 1 }],
  ])(
    '%s: the saved model gives the answers that were evaluated, on the weights of the file',
    async (_, unfreeze) => {
      const training = job({ transfer: { weights: 'file', unfreeze } });
      const weights = weightsFor(training);
      const { result, network, validation, test } = await run(training, weights);
      expect(result.bestEpoch).toBe(unfreeze ? 2 : 1);
      const model = await deserializeModel(network!);
      for (const [part, answers] of [
        [training.split.validation, validation!],
        [training.split.test, test!],
      ] as const) {
        const expected = await predict(model, hostClips(training.data, SHAPE), part, 4);
        for (const [i, probability] of expected.entries()) expect(answers[i]).toBeCloseTo(probability, 5);
      }
      const stem = baseOf(model)!.getLayer('Conv1').getWeights()[0]!;
      expect(await stem.data()).toEqual(weights.get('Conv1')![0]);
      model.dispose();
    },
  );

  it('takes the base as it was drawn where random weights are asked for', async () => {
    const training = job({ transfer: { weights: 'random', unfreeze: null } });
    const { network } = await run(training, weightsFor(training));
    const [trained, drawn] = [await deserializeModel(network!), modelOf(training.recipe, SHAPE, 2)].map(
      (model) => baseOf(model)!.getLayer('Conv1').getWeights()[0]!,
    );
    expect(await trained!.data()).toEqual(await drawn!.data());
  });

  it('resumed while the base is fine-tuned needs the file of weights no more', async () => {
    const unfreeze = { layers: 4, learningRate: 1e-5, epochs: 2 };
    const training = job({ epochs: 1, transfer: { weights: 'file', unfreeze } });
    const checkpoints: Checkpoint[] = [];
    const checkpoint = async (state: Checkpoint) => void checkpoints.push(structuredClone(state));
    const whole = await run(training, weightsFor(training), { checkpoint });
    const from = checkpoints.find(({ head }) => head)!;
    const resumed = await run(training, null, { from });
    expect([resumed.validation, resumed.test]).toEqual([whole.validation, whole.test]);
    expect(fingerprint(new Uint8Array(resumed.network!.weightData))).toBe(
      fingerprint(new Uint8Array(whole.network!.weightData)),
    );
  });

  it('does not begin without its weights, with weights of another network, or without a base', async () => {
    const training = job({ transfer: { weights: 'file', unfreeze: null } });
    await expect(run(training, null)).rejects.toThrow(
      'This recipe needs MobileNetV2’s ImageNet weights: drop the file under Network, or use random weights.',
    );
    const damaged = weightsFor(training).set('block_3_project', [new Float32Array(5)]);
    await expect(run(training, damaged)).rejects.toThrow(
      /layer "block_3_project": drop the file of weights again/,
    );
    const baseless = job({
      architecture: { id: 'R2.cnn', params: {} },
      transfer: { weights: 'random', unfreeze: null },
    });
    await expect(run(baseless, null)).rejects.toThrow(/needs a network on a base: choose VGG19/);
  });
});
