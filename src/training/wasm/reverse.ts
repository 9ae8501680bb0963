import * as tf from '@tensorflow/tfjs';
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import { copyRun } from './copyRun.ts';

/** A tensor in the reverse order of one axis, run by run; the stock kernel, value by value, stays for several axes. */
export function reverse(stock: tf.KernelConfig): tf.KernelConfig {
  return {
    ...stock,
    kernelFunc: (call) => {
      const x = call.inputs.x!;
      const { dims } = call.attrs as unknown as { dims: number | number[] };
      const axes = tf.util.parseAxisParam(dims, x.shape);
      if (axes.length !== 1 || x.shape.length === 0) return stock.kernelFunc(call);
      const wasm = call.backend as BackendWasm;
      const out = wasm.makeOutput(x.shape, x.dtype);
      const from = wasm.typedArrayFromHeap(x);
      const to = wasm.typedArrayFromHeap(out);
      const axis = axes[0]!;
      const count = x.shape[axis]!;
      const run = tf.util.sizeFromShape(x.shape.slice(axis + 1));
      for (let start = 0; start < from.length; start += count * run) {
        for (let i = 0; i < count; i++) {
          copyRun(from, start + i * run, to, start + (count - 1 - i) * run, run);
        }
      }
      return out;
    },
  };
}
