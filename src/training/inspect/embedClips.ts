import * as tf from '@tensorflow/tfjs';
import { normal, seededRandom } from '../../random.ts';
import { embed, withEmbedding } from '../embedding.ts';
import type { ClipSource } from '../resident.ts';
import { snapshotOf } from './snapshot.ts';

/** What a network makes of clips, to be laid out on a map. */
export interface ClipEmbeddings {
  /** The class with the greatest probability, one per clip. */
  predicted: Int32Array;
  /** clips × dimensions, row-major. */
  embeddings: Float32Array;
  dimensions: number;
  /** What the network's own embeddings had; more than `dimensions` where they were projected. */
  ofDimensions: number;
}

/**
 * Longer embeddings are projected at random to so many dimensions: distances change by a few percent (Johnson &
 * Lindenstrauss 1984), and thousands of clips stay small enough to be sent.
 */
const MOST_DIMENSIONS = 256;
const PROJECTION_SEED = 1;
const CLIPS_AT_ONCE = 32;

/**
 * Embeddings of clips by a network as it is now: all of them by the same weights, however long it takes and whatever
 * becomes of the network meanwhile.
 * @param onClips is told how many are done
 * @throws the signal's reason once it is aborted; Error in words for a network without a dense layer at its end
 */
export async function embedClips(
  model: tf.LayersModel,
  clips: ClipSource,
  indices: readonly number[],
  onClips: (done: number) => void,
  signal: AbortSignal,
): Promise<ClipEmbeddings> {
  const snapshot = await snapshotOf(model);
  let projection: tf.Tensor2D | null = null;
  try {
    const embedder = withEmbedding(snapshot);
    const [classes, ofDimensions] = embedder.outputs.map(({ shape }) => shape[1]!) as [number, number];
    const dimensions = Math.min(ofDimensions, MOST_DIMENSIONS);
    if (dimensions < ofDimensions) projection = projectionTo(ofDimensions, dimensions);
    const predicted = new Int32Array(indices.length);
    const embeddings = new Float32Array(indices.length * dimensions);
    for (let first = 0; first < indices.length; first += CLIPS_AT_ONCE) {
      signal.throwIfAborted();
      const part = indices.slice(first, first + CLIPS_AT_ONCE);
      const answers = await embed(embedder, clips, part, CLIPS_AT_ONCE);
      for (let i = 0; i < part.length; i++)
        predicted[first + i] = greatest(answers.probabilities.subarray(i * classes, (i + 1) * classes));
      embeddings.set(await projected(answers.embeddings, projection), first * dimensions);
      onClips(first + part.length);
    }
    return { predicted, embeddings, dimensions, ofDimensions };
  } finally {
    projection?.dispose();
    snapshot.dispose();
  }
}

const greatest = (values: Float32Array) => values.indexOf(values.reduce((a, b) => Math.max(a, b)));

/** Gaussian; the same numbers on every backend. */
function projectionTo(from: number, to: number): tf.Tensor2D {
  const random = seededRandom(PROJECTION_SEED);
  const values = Float32Array.from({ length: from * to }, () => normal(random) / Math.sqrt(to));
  return tf.tensor2d(values, [from, to]);
}

async function projected(embeddings: Float32Array, projection: tf.Tensor2D | null): Promise<Float32Array> {
  if (!projection) return embeddings;
  const product = tf.tidy(() =>
    tf.matMul(
      tf.tensor2d(embeddings, [embeddings.length / projection.shape[0], projection.shape[0]]),
      projection,
    ),
  );
  try {
    return await product.data<'float32'>();
  } finally {
    product.dispose();
  }
}
