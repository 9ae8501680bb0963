import type * as tf from '@tensorflow/tfjs';
import { convInfo } from '../convInfo.ts';
import { FilterGradientProgram } from './filterGradientProgram.ts';
import { sumInParts } from './sumInParts.ts';

/** Below, the stock kernel does not divide the sums. */
const MANY_ROWS = 1024;

/**
 * aᵀ · b over many rows, which the gradients of recurrent kernels are, as the filter gradient of a 1 × 1 convolution.
 * The stock kernel adds parts of such sums up with atomics, in whatever order a GPU comes to them: no two runs would
 * be the same. It stays for all else.
 */
export function matMul(stock: tf.KernelConfig): tf.KernelConfig {
  return {
    ...stock,
    kernelFunc: (args) => {
      const { transposeA, transposeB } = args.attrs as unknown as Record<
        'transposeA' | 'transposeB',
        boolean
      >;
      const a = args.inputs.a!;
      const b = args.inputs.b!;
      const [rows, aColumns] = a.shape.slice(-2) as [number, number];
      const isMatrix = (x: tf.TensorInfo) => x.shape.length === 2 && x.dtype === 'float32';
      if (!transposeA || transposeB || !isMatrix(a) || !isMatrix(b) || rows < MANY_ROWS)
        return stock.kernelFunc(args);
      const bColumns = b.shape[1]!;
      const info = convInfo([1, 1, rows, aColumns], [1, 1, aColumns, bColumns], { strides: 1, pad: 'valid' });
      const inputs = [
        { ...a, shape: [1, 1, rows, aColumns] },
        { ...b, shape: [1, 1, rows, bColumns] },
      ];
      return sumInParts(args.backend, new FilterGradientProgram(info), inputs, [aColumns, bColumns]);
    },
  };
}
