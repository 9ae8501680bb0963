import { z } from 'zod';

const learningRate = z.number().positive().max(10);
const momentum = z.number().min(0).lt(1);

/** Keras's optimizers by their names; arguments not listed have Keras's defaults. */
export const optimizerSettingsSchema = z.discriminatedUnion('name', [
  z.strictObject({ name: z.literal('adam'), learningRate }),
  z.strictObject({
    name: z.literal('adamw'),
    learningRate,
    /** Share of every weight that a step takes away, in units of the learning rate. */
    weightDecay: z.number().min(0).max(100).default(0.004),
  }),
  z.strictObject({
    name: z.literal('sgd'),
    learningRate,
    momentum: momentum.default(0),
    nesterov: z.boolean().default(false),
    /** Keras's `decay`: the rate of step n is learningRate / (1 + decay × n). */
    decay: z.number().min(0).max(1).default(0),
  }),
  z.strictObject({
    name: z.literal('rmsprop'),
    learningRate,
    rho: momentum.default(0.9),
    momentum: momentum.default(0),
  }),
]);
export type OptimizerSettings = z.infer<typeof optimizerSettingsSchema>;
