import * as tf from '@tensorflow/tfjs';
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import { copyRun } from './copyRun.ts';

/** A part of a tensor, copied run by run on the wasm heap. The stock kernel first copies the whole tensor. */
export function slice(stock: tf.KernelConfig): tf.KernelConfig {
  return {
    ...stock,
    kernelFunc: (call) => {
      const x = call.inputs.x as tf.Tensor;
      if (x.dtype === 'string') return stock.kernelFunc(call);
      const attrs = call.attrs as unknown as Record<'begin' | 'size', number | number[]>;
      const [begin, size] = tf.slice_util.parseSliceParams(x, attrs.begin, attrs.size) as [
        number[],
        number[],
      ];
      const wasm = call.backend as BackendWasm;
      const out = wasm.makeOutput(size, x.dtype);
      // Views are taken after the allocation, which may grow (and so detach) the heap's buffer.
      const from = wasm.typedArrayFromHeap(x);
      const to = wasm.typedArrayFromHeap(out);
      const strides = [...tf.util.computeStrides(x.shape), 1];
      // Axes that are taken whole lengthen the runs of the one before.
      let last = x.shape.length - 1;
      while (last > 0 && size[last] === x.shape[last]) last--;
      let target = 0;
      const copyFrom = (axis: number, offset: number): void => {
        const start = offset + (begin[axis] ?? 0) * strides[axis]!;
        const count = size[axis] ?? 1;
        if (axis >= last) {
          const length = count * strides[axis]!;
          copyRun(from, start, to, target, length);
          target += length;
          return;
        }
        for (let i = 0; i < count; i++) copyFrom(axis + 1, start + i * strides[axis]!);
      };
      if (to.length > 0) copyFrom(0, 0);
      return out;
    },
  };
}
