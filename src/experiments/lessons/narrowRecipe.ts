import { DEFAULT_DEMONSTRATION, demonstrationRecipe } from '../demonstration.ts';

/** The demonstration's network, narrow enough that a lesson trains several of them within a minute. */
export const NARROW_RECIPE = demonstrationRecipe({
  ...DEFAULT_DEMONSTRATION,
  trainingShare: 1,
  depth: 3,
  width: 8,
  dropout: 0.3,
  learningRate: 2e-3,
});
