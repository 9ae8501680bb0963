import * as tf from '@tensorflow/tfjs';
import type { Batch } from './batches.ts';
import { figuresOf } from './figures.ts';
import { withoutInputGradient } from './inputGradient.ts';
import { createOptimizer } from './optimizers/createOptimizer.ts';
import type { ResidentDataset } from './resident.ts';
import type { TrainingSettings } from './settings.ts';

/** Trains a model one batch at a time. */
export interface TrainingStep {
  /**
   * Forward, backward and a change of the weights, on categorical cross-entropy.
   * @returns the figures, for `readFigures`, still on the backend
   */
  run(batch: Batch, learningRate: number): tf.Tensor1D;
  dispose(): void;
}

export function createTrainingStep(
  model: tf.LayersModel,
  dataset: ResidentDataset,
  settings: Pick<TrainingSettings, 'optimizer'>,
): TrainingStep {
  const variables = model.trainableWeights.map((weight) => weight.read() as tf.Variable);
  const optimizer = createOptimizer(settings.optimizer, variables);
  const restoreLayer = withoutInputGradient(model);
  return {
    run: (batch, learningRate) =>
      tf.tidy(() => {
        const { x, y } = dataset.gather(batch.indices);
        const weights = tf.tensor1d(batch.weights);
        let figures: tf.Tensor1D | null = null;
        const { grads } = tf.variableGrads(() => {
          const probabilities = model.apply(x, { training: true }) as tf.Tensor2D;
          const { loss, all } = figuresOf(y, probabilities, weights);
          figures = tf.keep(all);
          return tf.div(loss, batch.count) as tf.Scalar;
        }, variables);
        optimizer.apply(
          variables.map(({ name }) => grads[name]!),
          learningRate,
        );
        return figures!;
      }),
    dispose() {
      restoreLayer();
      optimizer.dispose();
    },
  };
}
