import * as tf from '@tensorflow/tfjs';
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';

type Pair = readonly [rows: number, columns: number];

/**
 * Spreads the rows and columns of a tensor over a larger one of zeros: what the gradient of a strided convolution
 * begins with.
 * @param x batch × height × width × channels
 * @param strides from row to row and from column to column
 * @param size height and width of the result; what would lie outside is left out
 * @param first where the first row and column go; may be negative
 */
export function insertZeros(x: tf.TensorInfo, strides: Pair, size: Pair, first: Pair): tf.Tensor4D {
  const [batch, rows, columns, channels] = x.shape as [number, number, number, number];
  const [height, width] = size;
  const wasm = tf.backend() as BackendWasm;
  const out = wasm.makeOutput([batch, height, width, channels], 'float32');
  // Views are taken after the allocation, which may grow (and so detach) the heap's buffer.
  const from = wasm.typedArrayFromHeap(x) as Float32Array;
  const to = wasm.typedArrayFromHeap(out) as Float32Array;
  to.fill(0);
  for (let b = 0; b < batch; b++) {
    for (let row = 0; row < rows; row++) {
      const toRow = first[0] + row * strides[0];
      if (toRow < 0 || toRow >= height) continue;
      for (let column = 0; column < columns; column++) {
        const toColumn = first[1] + column * strides[1];
        if (toColumn < 0 || toColumn >= width) continue;
        const source = ((b * rows + row) * columns + column) * channels;
        const target = ((b * height + toRow) * width + toColumn) * channels;
        for (let c = 0; c < channels; c++) to[target + c] = from[source + c]!;
      }
    }
  }
  return tf.engine().makeTensorFromTensorInfo(out) as tf.Tensor4D;
}

/** Every n-th row and column of a tensor: what a strided 1 × 1 convolution sees. `tf.stridedSlice` is slow on wasm. */
export function everyNth(x: tf.TensorInfo, strides: Pair): tf.Tensor4D {
  const [batch, height, width, channels] = x.shape as [number, number, number, number];
  const rows = Math.ceil(height / strides[0]);
  const columns = Math.ceil(width / strides[1]);
  const wasm = tf.backend() as BackendWasm;
  const out = wasm.makeOutput([batch, rows, columns, channels], 'float32');
  const from = wasm.typedArrayFromHeap(x) as Float32Array;
  const to = wasm.typedArrayFromHeap(out) as Float32Array;
  let target = 0;
  for (let b = 0; b < batch; b++) {
    for (let row = 0; row < height; row += strides[0]) {
      for (let column = 0; column < width; column += strides[1]) {
        const source = ((b * height + row) * width + column) * channels;
        for (let c = 0; c < channels; c++) to[target++] = from[source + c]!;
      }
    }
  }
  return tf.engine().makeTensorFromTensorInfo(out) as tf.Tensor4D;
}
