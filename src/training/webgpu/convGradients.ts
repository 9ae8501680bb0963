import type * as tf from '@tensorflow/tfjs';
import { type ConvAttrs, convInfo, type Shape4D } from '../convInfo.ts';
import { DepthwiseFilterProgram } from './depthwiseFilterProgram.ts';
import { FilterGradientProgram } from './filterGradientProgram.ts';
import { sumInParts } from './sumInParts.ts';

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
      return sumInParts(
        args.backend,
        new FilterGradientProgram(info),
        [args.inputs.x!, args.inputs.dy!],
        filterShape,
      );
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
      return sumInParts(
        args.backend,
        new DepthwiseFilterProgram(info),
        [args.inputs.x!, args.inputs.dy!],
        filterShape,
      );
    },
  };
}
