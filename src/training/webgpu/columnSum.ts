import * as tf from '@tensorflow/tfjs';
import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import { ColumnSumProgram } from './columnSumProgram.ts';
import { PartSumProgram } from './partSumProgram.ts';

/**
 * Sum over all axes but the last: the gradient of a bias, the statistics of batch normalisation. The stock kernel,
 * which stays for every other sum, transposes the whole tensor and then has one workgroup a column.
 */
export function columnSum(stock: tf.KernelConfig): tf.KernelConfig {
  return {
    ...stock,
    kernelFunc: (call) => {
      const x = call.inputs.x!;
      const { axis, keepDims } = call.attrs as unknown as { axis: number | number[]; keepDims: boolean };
      const axes = tf.util.parseAxisParam(axis, x.shape);
      const last = x.shape.length - 1;
      const size = tf.util.sizeFromShape(x.shape);
      if (x.dtype !== 'float32' || size === 0 || last < 1 || axes.length !== last || axes.includes(last)) {
        return stock.kernelFunc(call);
      }
      const webgpu = call.backend as WebGPUBackend;
      const columns = x.shape[last]!;
      const shape = keepDims ? [...axes.map(() => 1), columns] : [columns];
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
