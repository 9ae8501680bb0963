import { z } from 'zod';
import { recipeSchema } from './recipe.ts';

/** One value of a dimension: what it changes of the recipe. */
const optionSchema = z.strictObject({
  label: z.string().min(1),
  /** By path, e.g. `optimizer.learningRate` or `callbacks.0.patience`; `callbacks` replaces the whole list. */
  change: z.record(z.string(), z.json()),
});

/** What is varied: one field of the recipe, or several that go together. */
const dimensionSchema = z.strictObject({
  name: z.string().min(1),
  options: z.array(optionSchema).min(1),
});
export type SweepOption = z.infer<typeof optionSchema>;
export type SweepDimension = z.infer<typeof dimensionSchema>;

/** A recipe with lists in some of its fields; every combination of values is a configuration. */
export const sweepSchema = z.strictObject({
  version: z.literal(1),
  id: z.string().min(1),
  name: z.string().min(1),
  note: z.string(),
  base: recipeSchema,
  /** None: one configuration, the recipe itself, worth it for its folds or seeds. */
  dimensions: z.array(dimensionSchema),
  /** All configurations, or `count` of them drawn without replacement. */
  sampling: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('grid') }),
    z.strictObject({ kind: z.literal('random'), count: z.int().min(1), seed: z.int() }),
  ]),
  /** Every configuration is repeated under so many seeds, counted up from the recipe's own. */
  seeds: z.int().min(1).max(20),
  /** k of a k-fold cross-validation by track; null keeps the recipe's split. */
  folds: z.int().min(2).max(20).nullable(),
});
export type Sweep = z.infer<typeof sweepSchema>;
