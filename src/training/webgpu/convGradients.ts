import type * as tf from '@tensorflow/tfjs';
import type { WebGPUBackend, WebGPUProgram } from '@tensorflow/tfjs-backend-webgpu';
import { type ConvAttrs, convInfo, type Shape4D } from '../convInfo.ts';
import { DepthwiseFilterProgram } from './depthwiseFilterProgram.ts';
import { FilterGradientProgram } from './filterGradientProgram.ts';
import { PartSumProgram } from './partSumProgram.ts';
import type { SumParts } from './splitSum.ts';

type FilterGradAttrs = ConvAttrs & { filterShape: Shape4D; dataFormat?: 'NHWC' | 'NCHW' };

/**
 * Gradient of conv2d with respect to its filter. The stock kernel, which NCHW keeps, has one thread for each weight,
 * and each loops over batch, height and width: 288 threads for a filter of 3 × 3 × 32.
 */
export function conv2DBackpropFilter(stock: tf.KernelConfig): tf.KernelConfig {
  return {
    ...stock,
    kernelFunc: (args) => {
      const { filterShape, dataFormat, ...conv } = args.attrs as unknown as FilterGradAttrs;
      if (dataFormat === 'NCHW') return stock.kernelFunc(args);
      const info = convInfo(args.inputs.x!.shape as Shape4D, filterShape, conv);
      return sumInParts(args, new FilterGradientProgram(info), filterShape);
    },
  };
}

/** The same for depthwise convolutions; the stock kernel is as the other. Very wide filters keep it. */
export function depthwiseBackpropFilter(stock: tf.KernelConfig): tf.KernelConfig {
  return {
    ...stock,
    kernelFunc: (args) => {
      const { filterShape, ...conv } = args.attrs as unknown as FilterGradAttrs;
      if (filterShape[1] > DepthwiseFilterProgram.WIDEST_FILTER) return stock.kernelFunc(args);
      const info = convInfo(args.inputs.x!.shape as Shape4D, filterShape, conv, true);
      return sumInParts(args, new DepthwiseFilterProgram(info), filterShape);
    },
  };
}

interface PartsProgram extends WebGPUProgram {
  readonly parts: SumParts;
  uniformData(): { type: string; data: number[] }[];
}

/**
 * Runs the program on x and dy, then adds up its parts.
 * @param shape of the result
 */
export function sumInParts(
  { inputs, backend }: Parameters<tf.KernelFunc>[0],
  program: PartsProgram,
  shape: number[],
): tf.TensorInfo {
  const webgpu = backend as WebGPUBackend;
  const parts = webgpu.runWebGPUProgram(program, [inputs.x!, inputs.dy!], 'float32', program.uniformData());
  const { count } = program.parts;
  if (count === 1) return { ...parts, shape };
  const results = shape.reduce((product, side) => product * side);
  const rows = { ...parts, shape: [count, results] };
  const sum = webgpu.runWebGPUProgram(new PartSumProgram(count, results), [rows], 'float32');
  webgpu.disposeData(parts.dataId);
  return { ...sum, shape };
}
