import * as tf from '@tensorflow/tfjs';
import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import { columnSumInfo } from '../columnSumInfo.ts';
import { ColumnSumProgram } from './columnSumProgram.ts';
import { PartSumProgram } from './partSumProgram.ts';

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
      const { x, columns, outShape: shape } = info;
      const webgpu = call.backend as WebGPUBackend;
      const program = new ColumnSumProgram(size / columns, columns);
      const matrix = { ...x, shape: [size / columns, columns] };
      const parts = webgpu.runWebGPUProgram(program, [matrix], 'float32', program.uniformData());
      const { count } = program.parts;
      if (count === 1) return { ...parts, shape };
      const sum = webgpu.runWebGPUProgram(new PartSumProgram(count, columns), [parts], 'float32');
      webgpu.disposeData(parts.dataId);
      return { ...sum, shape };
    },
  };
}
