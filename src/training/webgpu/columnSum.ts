import * as tf from '@tensorflow/tfjs';
import { columnSumInfo } from '../columnSumInfo.ts';
import { ColumnSumProgram } from './columnSumProgram.ts';
import { sumInParts } from './sumInParts.ts';

/**
 * Sum over all axes but the last. The stock kernel, which stays for every other sum, transposes the whole tensor and then
 * has one workgroup a column.
 */
export function columnSum(stock: tf.KernelConfig): tf.KernelConfig {
  return {
    ...stock,
    kernelFunc: (call) => {
      const info = columnSumInfo(call);
      const size = tf.util.sizeFromShape(call.inputs.x!.shape);
      if (!info || size === 0) return stock.kernelFunc(call);
      const { x, columns, outShape } = info;
      const matrix = { ...x, shape: [size / columns, columns] };
      return sumInParts(call.backend, new ColumnSumProgram(size / columns, columns), [matrix], outShape);
    },
  };
}
