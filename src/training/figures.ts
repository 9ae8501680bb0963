import * as tf from '@tensorflow/tfjs';
import { fusedFigures } from './fusedFigures.ts';
import { categoricalCrossentropy, smoothLabels } from './loss.ts';

/** How the network did on a batch, or on a part of one. */
export interface BatchFigures {
  /** Rows that count. */
  rows: number;
  /** Mean categorical cross-entropy of the rows, with the labels smoothed where the settings say so. */
  loss: number;
  /** Mean sum of a row's probabilities: 1, unless weights have overflowed or the device writes rubbish. */
  probabilityMass: number;
  /** Of each genre: the rows predicted right, and all its rows. */
  hits: Float32Array;
  support: Float32Array;
  /** Genres × genres, row-major: rows are the true genre, columns the answer. */
  confusion: Float32Array;
}

/** The figures on the backend, in one tensor so that they take one read: for {@link readFigures}. */
export interface FigureTensors {
  /** Sum over the rows that count. */
  loss: tf.Scalar;
  all: tf.Tensor1D;
}

/**
 * Compares probabilities with labels; both tensors belong to the caller.
 * @param labels rows × genres; of mixed labels the larger share is the genre
 * @param weights 1 for a row that counts, 0 for filling
 * @param labelSmoothing of the loss alone, see {@link smoothLabels}
 */
export function figuresOf(
  labels: tf.Tensor2D,
  probabilities: tf.Tensor2D,
  weights: tf.Tensor1D,
  labelSmoothing = 0,
): FigureTensors {
  const fused = fusedFigures(labels, probabilities, weights, labelSmoothing);
  if (fused) return fused;
  const classes = labels.shape[1];
  const losses = categoricalCrossentropy(smoothLabels(labels, labelSmoothing), probabilities);
  const loss = tf.sum(tf.mul(losses, weights)) as tf.Scalar;
  const mass = tf.sum(tf.mul(tf.sum(probabilities, 1), weights));
  const genre = tf.argMax(labels, 1);
  // Asked for float32, the wasm backend's oneHot writes the bits of integers.
  const counted = tf.mul(
    tf.cast(tf.oneHot(genre, classes), 'float32'),
    tf.expandDims(weights, 1),
  ) as tf.Tensor2D;
  const answered = tf.cast(tf.oneHot(tf.argMax(probabilities, 1), classes), 'float32') as tf.Tensor2D;
  const confusion = tf.matMul(counted, answered, true);
  const sums = tf.stack([loss, mass]) as tf.Tensor1D;
  return { loss, all: tf.concat1d([sums, tf.reshape(confusion, [classes * classes])]) };
}

/** @param values of {@link FigureTensors.all} */
export function readFigures(values: Float32Array): BatchFigures {
  const confusion = values.slice(2);
  const classes = Math.sqrt(confusion.length);
  const support = Float32Array.from({ length: classes }, (_, genre) =>
    sum(confusion.subarray(genre * classes, (genre + 1) * classes)),
  );
  const rows = sum(support);
  return {
    rows,
    loss: values[0]! / rows,
    probabilityMass: values[1]! / rows,
    hits: support.map((_, genre) => confusion[genre * (classes + 1)]!),
    support,
    confusion,
  };
}

interface Counts {
  hits: ArrayLike<number>;
  support: ArrayLike<number>;
}

/** Share of the rows predicted right. */
export function accuracyOf({ hits, support }: Counts): number {
  return sum(hits) / sum(support);
}

/** Mean recall over the genres that have rows: scikit-learn's `balanced_accuracy_score`. */
export function balancedAccuracyOf({ hits, support }: Counts): number {
  const recalls = Array.from(hits, (hit, genre) => hit / support[genre]!).filter((r) => !Number.isNaN(r));
  return sum(recalls) / recalls.length;
}

function sum(values: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i]!;
  return total;
}
