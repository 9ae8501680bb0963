import * as tf from '@tensorflow/tfjs';
import { adam } from './adam.ts';
import type { Batch } from './batches.ts';
import { withoutInputGradient } from './inputGradient.ts';
import { categoricalCrossentropy, correctRows } from './loss.ts';
import type { ResidentDataset } from './resident.ts';

/** Trains a model one batch at a time. */
export interface TrainingStep {
  /**
   * Forward, backward and a change of the weights.
   * @returns the figures that {@link stepFigures} reads, still on the backend
   */
  run(batch: Batch, learningRate: number): tf.Tensor1D;
  dispose(): void;
}

export interface StepFigures {
  /** Mean over the rows that count. */
  loss: number;
  /** Rows predicted right. */
  correct: number;
  /** Mean sum of a row's probabilities: 1, unless weights have overflowed or the device writes rubbish. */
  probabilityMass: number;
}

export function stepFigures(values: Float32Array): StepFigures {
  return { loss: values[0]!, correct: values[1]!, probabilityMass: values[2]! };
}

/** Adam on categorical cross-entropy. */
export function createTrainingStep(model: tf.LayersModel, dataset: ResidentDataset): TrainingStep {
  const variables = model.trainableWeights.map((weight) => weight.read() as tf.Variable);
  const optimizer = adam(variables);
  const restoreLayer = withoutInputGradient(model);
  return {
    run: (batch, learningRate) =>
      tf.tidy(() => {
        const { x, y } = dataset.gather(batch.indices);
        const weights = tf.tensor1d(batch.weights);
        let figures: tf.Tensor1D | null = null;
        const { grads } = tf.variableGrads(() => {
          const probabilities = model.apply(x, { training: true }) as tf.Tensor2D;
          const loss = weightedMean(categoricalCrossentropy(y, probabilities), weights, batch.count);
          const correct = tf.sum(tf.mul(correctRows(y, probabilities), weights));
          const mass = weightedMean(tf.sum(probabilities, 1), weights, batch.count);
          figures = tf.keep(tf.stack([loss, correct, mass]) as tf.Tensor1D);
          return loss;
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

function weightedMean(values: tf.Tensor, weights: tf.Tensor1D, count: number): tf.Scalar {
  return tf.div(tf.sum(tf.mul(values, weights)), count);
}
