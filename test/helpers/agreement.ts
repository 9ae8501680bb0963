import type * as tf from '@tensorflow/tfjs';
import { architectureLayers } from '../../src/models/architectures/index.ts';
import { buildModel, type InputShape } from '../../src/models/build.ts';
import type { ApplicationName } from '../../src/models/layers.ts';
import { seededRandom } from '../../src/random.ts';
import { NO_AUGMENTATION } from '../../src/training/augmentation/settings.ts';
import { batchAt } from '../../src/training/batches.ts';
import type { OptimizerSettings } from '../../src/training/optimizerSettings.ts';
import { residentDataset } from '../../src/training/resident.ts';
import { createTrainingStep } from '../../src/training/trainingStep.ts';

/** A network small enough that every backend can train it in a test; the applications in their whole depth. */
export interface AgreementCase {
  id: Parameters<typeof architectureLayers>[0];
  params: Record<string, unknown>;
  shape: InputShape;
  batchSize: number;
  /** 0.001 where it is not given. */
  learningRate?: number;
  /** A step takes minutes on the `cpu` backend. */
  slowOnCpu?: true;
}

const application = (
  id: ApplicationName,
  size: number,
  batchSize: number,
  learningRate: number,
): AgreementCase => ({
  id,
  params: { top: 'output' },
  shape: [size, size, 3],
  batchSize,
  learningRate,
  slowOnCpu: true,
});

/** One case for every architecture, and for every kind of recurrent cell. */
export const agreementCases: readonly AgreementCase[] = [
  { id: 'small', params: {}, shape: [16, 20, 1], batchSize: 4 },
  { id: 'statistics', params: { blocks: [4, 5], units: 6 }, shape: [16, 20, 1], batchSize: 4 },
  { id: 'R1', params: { filters: [4, 6] }, shape: [16, 16, 1], batchSize: 4 },
  { id: 'R2.cnn', params: { filters: [4, 6, 8] }, shape: [16, 17, 3], batchSize: 4 },
  { id: 'R3', params: {}, shape: [24, 24, 1], batchSize: 2 },
  { id: 'R4.ann', params: {}, shape: [8, 9, 1], batchSize: 4 },
  { id: 'R4.cnn', params: { filters: [4, 6, 8] }, shape: [16, 16, 1], batchSize: 4 },
  { id: 'R5.cnn', params: { filters: [4, 4, 6, 6, 8] }, shape: [32, 32, 1], batchSize: 4 },
  { id: 'recurrent', params: { cell: 'SimpleRNN', units: 6, layers: 2 }, shape: [5, 7, 1], batchSize: 3 },
  { id: 'recurrent', params: { cell: 'LSTM', units: 6, dense: 1 }, shape: [5, 7, 1], batchSize: 3 },
  { id: 'recurrent', params: { cell: 'GRU', units: 6 }, shape: [5, 7, 1], batchSize: 3 },
  {
    id: 'recurrent',
    params: { cell: 'LSTM', units: 4, layers: 2, bidirectional: true },
    shape: [5, 7, 1],
    batchSize: 3,
  },
  { id: 'VGG19', params: { top: 'output' }, shape: [32, 32, 1], batchSize: 1, slowOnCpu: true },
  // Batch normalisation over few values makes gradients of thousands: a small rate keeps the step in reach.
  application('ResNet50', 64, 4, 1e-9),
  application('Xception', 71, 1, 1e-5),
  application('MobileNetV2', 64, 2, 1e-8),
  {
    id: 'custom',
    params: {
      layers: [
        { className: 'Normalization', axis: 1 },
        { className: 'SeparableConv2D', filters: 4, kernelSize: 3, strides: 2, padding: 'same' },
        { className: 'MaxPooling2D', poolSize: 3, strides: 2, padding: 'same' },
        { className: 'Conv2D', filters: 5, kernelSize: 3, strides: 2, padding: 'valid', activation: 'elu' },
        { className: 'GlobalMaxPooling2D' },
        { className: 'Dense', units: 3, activation: 'softmax' },
      ],
    },
    shape: [15, 16, 2],
    batchSize: 4,
  },
];

const CLASSES = 3;

/**
 * Two training steps (SGD) on one batch, on the current backend.
 * @returns the loss of each: the second depends on the gradients of the first
 */
export async function stepLosses(agreementCase: AgreementCase): Promise<number[]> {
  const { batchSize, learningRate = 1e-3 } = agreementCase;
  const optimizer = { name: 'sgd', learningRate, momentum: 0, nesterov: false, decay: 0 } as const;
  const training = startTraining(agreementCase, optimizer);
  const losses: number[] = [];
  for (let n = 0; n < 2; n++) {
    const figures = training.step();
    losses.push((await figures.data())[0]! / batchSize);
    figures.dispose();
  }
  training.dispose();
  return losses;
}

/** A case's network, ready to train on one batch of random pictures again and again. */
export function startTraining(
  { id, params, shape, batchSize }: AgreementCase,
  optimizer: OptimizerSettings,
): { step(): tf.Tensor1D; dispose(): void } {
  const model = buildModel(architectureLayers(id, params, { classes: CLASSES, inputShape: shape }), shape, 5);
  const random = seededRandom(9);
  const size = shape[0] * shape[1] * shape[2];
  const data = Uint8Array.from({ length: batchSize * size }, () => 256 * random());
  const labels = Array.from({ length: batchSize }, (_, i) => i % CLASSES);
  const dataset = residentDataset(data, shape, labels, CLASSES);
  const step = createTrainingStep(model, dataset, { augmentation: NO_AUGMENTATION, seed: 1, optimizer });
  const batch = batchAt(
    labels.map((_, i) => i),
    0,
    batchSize,
  );
  return {
    step: () => step.run(batch, optimizer.learningRate, 0),
    dispose() {
      step.dispose();
      dataset.dispose();
      model.dispose();
    },
  };
}
