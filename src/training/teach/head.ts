import * as tf from '@tensorflow/tfjs';
import { fitNormalization, type NormalizationStatistics } from '../../models/fitNormalization.ts';
import { Normalization } from '../../models/normalization.ts';
import type { Lesson } from './lesson.ts';

/** A head to be trained: standardisation and one dense layer, on embeddings of the shape 1 × 1 × dimensions. */
export interface Head {
  model: tf.LayersModel;
  standardisation: NormalizationStatistics;
  dense: tf.layers.Layer;
}

/**
 * Keras's `l2` of the kernel: the loss is the mean cross-entropy + L2 × the sum of the squared weights. Scikit-learn's
 * LogisticRegression has it as C = 1 / (2 × L2 × clips). Taught five songs each of two of Emotify's four genres, which
 * the base knows nothing of, 0.05 to 0.1 give the other songs the lowest log loss of 0.005 to 0.5 (0.45; 79 % right).
 */
export const L2 = 0.05;

/**
 * Dimensions that hardly vary among few songs may do so in others; dividing by their deviation would let them drown
 * the rest. None is taken to vary less than this share of the average.
 */
const LEAST_VARIANCE = 0.01;

/** @param lesson its training rows fit the standardisation. All weights begin at 0: chance. */
export function createHead({ embeddings, dimensions, training, classes }: Lesson): Head {
  const standardisation = steady(fitNormalization(embeddings, [1, 1, dimensions], training, 3));
  const input = tf.input({ shape: [1, 1, dimensions] });
  const normalization = new Normalization({ axis: 1 });
  const dense = tf.layers.dense({
    units: classes,
    activation: 'softmax',
    kernelInitializer: 'zeros',
    kernelRegularizer: tf.regularizers.l2({ l2: L2 }),
  });
  const embedding = tf.layers.flatten().apply(input);
  const outputs = dense.apply(normalization.apply(embedding)) as tf.SymbolicTensor;
  normalization.adapt(standardisation.mean, standardisation.variance);
  return { model: tf.model({ inputs: input, outputs }), standardisation, dense };
}

function steady({ mean, variance }: NormalizationStatistics): NormalizationStatistics {
  const average = variance.reduce((sum, value) => sum + value, 0) / variance.length;
  const least = LEAST_VARIANCE * average || 1;
  return { mean, variance: variance.map((value) => Math.max(value, least)) };
}
