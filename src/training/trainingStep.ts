import * as tf from '@tensorflow/tfjs';
import { augment } from './augmentation/augment.ts';
import { entryOf } from './augmentation/entries.ts';
import type { Batch } from './batches.ts';
import { figuresOf } from './figures.ts';
import { withoutInputGradient } from './inputGradient.ts';
import { createOptimizer } from './optimizers/createOptimizer.ts';
import type { Optimizer } from './optimizers/optimizer.ts';
import type { ResidentDataset } from './resident.ts';
import type { TrainingSettings } from './settings.ts';
import type { TrainingData } from './trainingData.ts';

/** Trains a model one batch at a time. */
export interface TrainingStep {
  /**
   * Augmentation, forward, backward and a change of the weights, on categorical cross-entropy.
   * @param batch of `trainingEntries`
   * @param data the labels of all clips, and their augmentation; by default the clips' own, and that of the settings
   * @returns the figures, for `readFigures`, still on the backend
   */
  run(
    batch: Batch,
    learningRate: number,
    epoch: number,
    data?: Pick<TrainingData, 'labels' | 'augmentation'>,
  ): tf.Tensor1D;
  readonly optimizer: Pick<Optimizer, 'state' | 'restore'>;
  dispose(): void;
}

/** What a frozen part of a network makes of clips before they reach what is trained. Belongs to the caller. */
export type Before = (clips: tf.Tensor4D) => tf.Tensor4D;

export type StepSettings = Pick<TrainingSettings, 'optimizer' | 'augmentation' | 'seed'> &
  Partial<Pick<TrainingSettings, 'labelSmoothing'>>;

/** @param settings.seed of the augmentation */
export function createTrainingStep(
  model: tf.LayersModel,
  dataset: ResidentDataset,
  { optimizer: optimizerSettings, labelSmoothing, augmentation, seed }: StepSettings,
  before: Before = (clips) => clips,
): TrainingStep {
  const variables = model.trainableWeights.map((weight) => weight.read() as tf.Variable);
  const optimizer = createOptimizer(optimizerSettings, variables);
  const restoreLayer = withoutInputGradient(model);
  return {
    optimizer,
    run: (batch, learningRate, epoch, data = { labels: dataset.labels, augmentation }) =>
      tf.tidy(() => {
        const entries = Array.from(batch.indices, (number) => entryOf(number, dataset.count));
        const rows = entries.map(({ clip }) => clip);
        const { x: clips, y } = augment(dataset.gather(rows, data.labels), {
          entries,
          settings: data.augmentation,
          seed,
          epoch,
          inUnitRange: dataset.inUnitRange,
        });
        // Outside the gradient, so that no activation of the frozen part is kept for it.
        const x = before(clips);
        const weights = tf.tensor1d(batch.weights);
        let figures: tf.Tensor1D | null = null;
        const { grads } = tf.variableGrads(() => {
          const probabilities = model.apply(x, { training: true }) as tf.Tensor2D;
          const { loss, all } = figuresOf(y, probabilities, weights, labelSmoothing);
          figures = tf.keep(all);
          // Weight decay as a layer's own regularizer.
          return tf.addN([tf.div(loss, batch.count), ...model.calculateLosses()]) as tf.Scalar;
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
