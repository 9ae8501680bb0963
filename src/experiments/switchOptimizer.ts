import { type OptimizerSettings, optimizerSettingsSchema } from '../training/optimizerSettings.ts';

/** Momentum that SGD begins with: without any it is slow. */
const FIRST_MOMENTUM = 0.9;

/** Another optimizer with the same learning rate. */
export function switchOptimizer(from: OptimizerSettings, name: OptimizerSettings['name']): OptimizerSettings {
  if (from.name === name) return from;
  const { learningRate } = from;
  return optimizerSettingsSchema.parse({
    name,
    learningRate,
    ...(name === 'sgd' && { momentum: FIRST_MOMENTUM }),
  });
}
