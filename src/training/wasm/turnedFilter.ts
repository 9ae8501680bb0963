import * as tf from '@tensorflow/tfjs';
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';

/** Side of the squares that are transposed one after the other: rows and columns stay in the cache. */
const BLOCK = 32;

/**
 * A convolution's filter turned by 180° and its channel axes exchanged: height × width × outputs × inputs. In
 * JavaScript on the wasm heap, because `tf.reverse` takes longer there than the convolution that follows.
 */
export function turnedFilter(filter: tf.TensorInfo): tf.Tensor4D {
  const [height, width, inputs, outputs] = filter.shape as [number, number, number, number];
  const wasm = tf.backend() as BackendWasm;
  const out = wasm.makeOutput([height, width, outputs, inputs], 'float32');
  // Views are taken after the allocation, which may grow (and so detach) the heap's buffer.
  const from = wasm.typedArrayFromHeap(filter) as Float32Array;
  const to = wasm.typedArrayFromHeap(out) as Float32Array;
  const size = inputs * outputs;
  const places = height * width;
  for (let place = 0; place < places; place++) {
    const target = (places - 1 - place) * size;
    transpose(from.subarray(place * size, (place + 1) * size), to.subarray(target, target + size), outputs);
  }
  return tf.engine().makeTensorFromTensorInfo(out) as tf.Tensor4D;
}

function transpose(from: Float32Array, to: Float32Array, columns: number): void {
  const rows = from.length / columns;
  for (let firstRow = 0; firstRow < rows; firstRow += BLOCK) {
    const lastRow = Math.min(rows, firstRow + BLOCK);
    for (let column = 0; column < columns; column++) {
      for (let row = firstRow; row < lastRow; row++) to[column * rows + row] = from[row * columns + column]!;
    }
  }
}
