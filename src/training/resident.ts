import * as tf from '@tensorflow/tfjs';
import { addNoise } from './inputNoise.ts';

/** Row-major clips: bytes, which the network sees as value / 255, or floats, which it sees as they are. */
export type ClipData = Uint8Array | Float32Array;

/** Clips that a network can be shown. */
export interface ClipSource {
  /** Some clips as a tensor that belongs to the caller: rows × height × width × channels. */
  rows(indices: ArrayLike<number>): tf.Tensor4D;
}

/** The clips of a dataset where the backend can reach them, uploaded once. */
export interface ResidentDataset extends ClipSource {
  /** Number of clips. */
  readonly count: number;
  /** Height, width, channels of one clip. */
  readonly shape: readonly [number, number, number];
  readonly classes: number;
  /** Of each clip. */
  readonly labels: ArrayLike<number>;
  /** Whether values lie in 0..1 (the data is bytes). */
  readonly inUnitRange: boolean;
  /**
   * Standard deviation of the noise in all clips that it gives, see `addNoise`; it may be changed. Absent where there
   * can be none.
   */
  inputNoise?: number;
  /**
   * Clips and their labels, one-hot rows × classes; both tensors belong to the caller.
   * @param labels of all clips, in place of their own
   */
  gather(indices: ArrayLike<number>, labels?: ArrayLike<number>): { x: tf.Tensor4D; y: tf.Tensor2D };
  dispose(): void;
}

/** Below every adapter's limit for one buffer, and small enough for the upload's copies. */
const PART_BYTES = 128 * 2 ** 20;

/**
 * Puts a dataset on the current backend. On webgpu and webgl it becomes float32 (4 bytes a value) in parts of at
 * most 128 MiB; on wasm and cpu, where the backend's memory is the host's, the data stays as it is and each batch
 * is converted when it is gathered.
 * @param data clips × shape; not copied on wasm and cpu: do not change it
 * @param labels the class of each clip
 * @param noiseSeed of the noise that can be added to the clips; without, there can be none
 */
export function residentDataset(
  data: ClipData,
  shape: readonly [number, number, number],
  labels: ArrayLike<number>,
  classes: number,
  noiseSeed?: number,
): ResidentDataset {
  const size = shape[0] * shape[1] * shape[2];
  const count = labels.length;
  if (data.length !== count * size) {
    throw new RangeError(
      `${count} clips of ${shape.join(' × ')} are ${count * size} values, not ${data.length}.`,
    );
  }
  const onHost = tf.getBackend() === 'wasm' || tf.getBackend() === 'cpu';
  const source = onHost ? { ...hostClips(data, shape), dispose() {} } : deviceClips(data, shape, PART_BYTES);
  const dataset: ResidentDataset = {
    count,
    shape,
    classes,
    labels,
    inUnitRange: data instanceof Uint8Array,
    ...(noiseSeed !== undefined && { inputNoise: 0 }),
    rows: (indices) => addNoise(source.rows(indices), indices, dataset.inputNoise ?? 0, noiseSeed ?? 0),
    gather: (indices, given = labels) => ({ x: dataset.rows(indices), y: oneHot(indices, given, classes) }),
    dispose: () => source.dispose(),
  };
  return dataset;
}

/** Clips that stay on the host and go to the backend batch by batch. */
export function hostClips(data: ClipData, shape: readonly [number, number, number]): ClipSource {
  const size = shape[0] * shape[1] * shape[2];
  return {
    rows(indices) {
      const values = new Float32Array(indices.length * size);
      for (let i = 0; i < indices.length; i++) {
        intoFloats(data.subarray(indices[i]! * size, (indices[i]! + 1) * size), values.subarray(i * size));
      }
      return tf.tensor4d(values, [indices.length, ...shape]);
    },
  };
}

/**
 * Clips on the backend as float32.
 * @param partBytes size of the largest tensor
 */
export function deviceClips(
  data: ClipData,
  shape: readonly [number, number, number],
  partBytes: number,
): ClipSource & { dispose(): void } {
  const size = shape[0] * shape[1] * shape[2];
  const rowsPerPart = Math.max(1, Math.floor(partBytes / 4 / size));
  const parts: tf.Tensor2D[] = [];
  for (let start = 0; start < data.length; start += rowsPerPart * size) {
    const stored = data.subarray(start, start + rowsPerPart * size);
    const values = new Float32Array(stored.length);
    intoFloats(stored, values);
    const part = tf.tensor2d(values, [stored.length / size, size]);
    // A tensor is uploaded when first used; until then its values take host memory.
    tf.tidy(() => void tf.slice(part, [0, 0], [1, 1]));
    parts.push(part);
  }
  return {
    rows: (indices) =>
      tf.tidy(() => {
        const rows =
          parts.length === 1
            ? tf.gather(parts[0]!, tf.tensor1d(Int32Array.from(indices), 'int32'))
            : tf.addN(parts.map((part, p) => rowsOfPart(part, p * rowsPerPart, indices)));
        return tf.reshape(rows, [indices.length, ...shape]);
      }),
    dispose: () => tf.dispose(parts),
  };
}

/** The rows that lie in this part; zeros for the others, so that shapes do not depend on the indices. */
function rowsOfPart(part: tf.Tensor2D, first: number, indices: ArrayLike<number>): tf.Tensor2D {
  const local = new Int32Array(indices.length);
  const inside = new Float32Array(indices.length);
  for (let i = 0; i < indices.length; i++) {
    const row = indices[i]! - first;
    if (row < 0 || row >= part.shape[0]) continue;
    local[i] = row;
    inside[i] = 1;
  }
  return tf.mul(tf.gather(part, tf.tensor1d(local, 'int32')), tf.tensor2d(inside, [indices.length, 1]));
}

/** What the network sees of stored values. */
function intoFloats(stored: ClipData, into: Float32Array): void {
  if (stored instanceof Float32Array) into.set(stored);
  else for (let i = 0; i < stored.length; i++) into[i] = stored[i]! / 255;
}

function oneHot(indices: ArrayLike<number>, labels: ArrayLike<number>, classes: number): tf.Tensor2D {
  const values = new Float32Array(indices.length * classes);
  for (let i = 0; i < indices.length; i++) values[i * classes + labels[indices[i]!]!] = 1;
  return tf.tensor2d(values, [indices.length, classes]);
}
