import type * as tf from '@tensorflow/tfjs';
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import { columnSumInfo } from '../columnSumInfo.ts';

/**
 * Sum over all axes but the last, which is the gradient of a layer's bias, in one pass over the wasm heap. The
 * stock kernel, which first transposes the whole tensor, stays for every other sum.
 */
export function columnSum(stock: tf.KernelConfig): tf.KernelConfig {
  return {
    ...stock,
    kernelFunc: (call) => {
      const info = columnSumInfo(call);
      if (!info) return stock.kernelFunc(call);
      const { x, columns, outShape } = info;
      const wasm = call.backend as BackendWasm;
      const out = wasm.makeOutput(outShape, 'float32');
      const values = wasm.typedArrayFromHeap(x) as Float32Array;
      const sums = new Float64Array(columns);
      const rows = values.length / columns;
      let i = 0;
      // Four rows at a time: a sum is read and written a quarter as often.
      for (let row = 0; row + 4 <= rows; row += 4, i += 3 * columns) {
        for (let c = 0; c < columns; c++, i++) {
          sums[c]! += values[i]! + values[i + columns]! + values[i + 2 * columns]! + values[i + 3 * columns]!;
        }
      }
      for (; i < values.length; ) for (let c = 0; c < columns; c++, i++) sums[c]! += values[i]!;
      (wasm.typedArrayFromHeap(out) as Float32Array).set(sums);
      return out;
    },
  };
}
