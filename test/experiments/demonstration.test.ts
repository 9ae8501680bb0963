import fc from 'fast-check';
import { expect, it } from 'vitest';
import { demoTracks } from '../../src/dataset/demo/tracks.ts';
import {
  DEFAULT_DEMONSTRATION,
  DEMONSTRATION_MUSIC,
  type DemonstrationSettings,
  demonstrationRecipe,
  demonstrationSettingsSchema,
  REMEDIED_DEMONSTRATION,
  TRAINING_TRACKS_PER_GENRE,
  WIDTHS,
} from '../../src/experiments/demonstration.ts';
import { networkOf } from '../../src/experiments/network.ts';
import { recipeSchema } from '../../src/experiments/recipe.ts';
import { clipShape } from '../../src/features/clipShape.ts';

const networkFor = (settings: DemonstrationSettings) => {
  const recipe = demonstrationRecipe(settings);
  return networkOf(recipe, clipShape(recipe.clips.seconds, recipe.features), 10);
};

it('makes a valid recipe and a network that fits of whatever is set', () => {
  const settings = fc.record({
    trainingShare: fc.double({ min: 0.1, max: 1, noNaN: true }),
    inputNoise: fc.double({ min: 0, max: 0.5, noNaN: true }),
    labelNoise: fc.double({ min: 0, max: 1, noNaN: true }),
    dropout: fc.double({ min: 0, max: 0.8, noNaN: true }),
    augmentation: fc.integer({ min: 0, max: 20 }).map((n) => n / 20),
    depth: fc.integer({ min: 1, max: 4 }),
    width: fc.constantFrom(...WIDTHS),
    learningRate: fc.double({ min: 1e-6, max: 0.1, noNaN: true }),
    earlyStopping: fc.boolean(),
  });
  fc.assert(
    fc.property(settings, (drawn) => {
      expect(demonstrationSettingsSchema.parse(drawn)).toEqual(drawn);
      const recipe = demonstrationRecipe(drawn);
      expect(recipeSchema.parse(recipe)).toEqual(recipe);
      expect(recipe).toMatchObject({
        trainingShare: drawn.trainingShare,
        inputNoise: drawn.inputNoise,
        labelNoise: drawn.labelNoise,
        split: { unit: 'track' },
      });
      expect(recipe.callbacks).toHaveLength(drawn.earlyStopping ? 1 : 0);
      const { error, layers } = networkFor(drawn);
      expect(error).toBeNull();
      expect(layers.filter(({ className }) => className === 'Conv2D')).toHaveLength(drawn.depth);
      expect(layers).toContainEqual({ className: 'Dropout', rate: drawn.dropout });
    }),
    { numRuns: 50 },
  );
});

it('has a smaller network at half the width', () => {
  const { total } = networkFor(DEFAULT_DEMONSTRATION);
  // 3 × 3 × 1 × 16 + 16, 3 × 3 × 16 × 32 + 32, 8 × 11 × 32 × 10 + 10, and 32 bands' mean, variance and count.
  expect(total).toBe(160 + 4640 + 28170 + 65);
  expect(networkFor(REMEDIED_DEMONSTRATION).total).toBeLessThan(total / 1.9);
});

it('divides the music into whole tracks of every genre', () => {
  expect(demoTracks(DEMONSTRATION_MUSIC)).toHaveLength(160);
  expect(TRAINING_TRACKS_PER_GENRE).toBe(10);
});
