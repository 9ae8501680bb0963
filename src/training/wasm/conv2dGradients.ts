import * as tf from '@tensorflow/tfjs';
import { type ConvAttrs, convInfo, type Shape4D } from '../convInfo.ts';
import { everyNth, insertZeros } from './strided.ts';
import { turnedFilter } from './turnedFilter.ts';

/**
 * Gradient of conv2d with respect to its filter, as one convolution: batch and channel axes exchanged, the
 * gradient of the output as the filter, the stride of the forward pass as dilation. For a 1 × 1 filter it is a
 * product of matrices. XNNPACK then does the work, with its threads; the wasm backend has no kernel of its own.
 */
export const conv2DBackpropFilter: tf.KernelConfig = {
  kernelName: 'Conv2DBackpropFilter',
  backendName: 'wasm',
  kernelFunc: ({ inputs, attrs }) => {
    const { filterShape, ...conv } = attrs as unknown as ConvAttrs & { filterShape: Shape4D };
    return tf.tidy(() => {
      const x = asTensor4D(inputs.x!);
      const dy = asTensor4D(inputs.dy!);
      const info = convInfo(x.shape, filterShape, conv);
      const { top, bottom, left, right } = info.padInfo;
      const [height, width, inChannels, outChannels] = filterShape;
      const isStrided = info.strideHeight > 1 || info.strideWidth > 1;
      if (height === 1 && width === 1) {
        const seen = isStrided ? everyNth(x, [info.strideHeight, info.strideWidth]) : x;
        const rows = tf.util.sizeFromShape(dy.shape.slice(0, 3));
        const product = tf.matMul(
          tf.reshape(seen, [rows, inChannels]),
          tf.reshape(dy, [rows, outChannels]),
          true,
        );
        return tf.reshape(product, filterShape);
      }
      const gradient = tf.conv2d(
        tf.transpose(x, [3, 1, 2, 0]),
        tf.transpose(dy, [1, 2, 0, 3]),
        1,
        pads(top, bottom, left, right),
        'NHWC',
        [info.strideHeight, info.strideWidth],
      );
      // A stride that does not divide the input leaves rows at its end which no output saw.
      const cropped = tf.slice(gradient, [0, 0, 0, 0], [inChannels, height, width, outChannels]);
      return tf.transpose(cropped, [1, 2, 0, 3]);
    });
  },
};

/**
 * Gradient of conv2d with respect to its input: zeros between the rows and columns of dy, then a convolution with
 * the filter turned by 180° and its channel axes exchanged. The stock kernel is a plain loop.
 */
export const conv2DBackpropInput: tf.KernelConfig = {
  kernelName: 'Conv2DBackpropInput',
  backendName: 'wasm',
  kernelFunc: ({ inputs, attrs }) => {
    const { inputShape, ...conv } = attrs as unknown as ConvAttrs & { inputShape: Shape4D };
    const dy = asTensor4D(inputs.dy!);
    const filter = asTensor4D(inputs.filter!);
    const info = convInfo(inputShape, filter.shape, conv);
    const { inHeight, inWidth, filterHeight, filterWidth, strideHeight, strideWidth, padInfo } = info;
    const { top, bottom, left, right } = padInfo;
    const strides = [strideHeight, strideWidth] as const;
    return tf.tidy(() => {
      const turned = turnedFilter(filter);
      const isStrided = strideHeight > 1 || strideWidth > 1;
      if (isStrided && filterHeight === 1 && filterWidth === 1) {
        return insertZeros(tf.conv2d(dy, turned, 1, 'valid'), strides, [inHeight, inWidth], [-top, -left]);
      }
      // More padding than filter would need negative padding.
      if (isStrided || Math.max(top, bottom) >= filterHeight || Math.max(left, right) >= filterWidth) {
        const size = [inHeight + filterHeight - 1, inWidth + filterWidth - 1] as const;
        const spread = insertZeros(dy, strides, size, [filterHeight - 1 - top, filterWidth - 1 - left]);
        return tf.conv2d(spread, turned, 1, 'valid');
      }
      const rows = [filterHeight - 1 - top, filterHeight - 1 - bottom] as const;
      const columns = [filterWidth - 1 - left, filterWidth - 1 - right] as const;
      return tf.conv2d(dy, turned, 1, pads(...rows, ...columns));
    });
  },
};

type ExplicitPadding = [[number, number], [number, number], [number, number], [number, number]];

function pads(top: number, bottom: number, left: number, right: number): ExplicitPadding {
  return [
    [0, 0],
    [top, bottom],
    [left, right],
    [0, 0],
  ];
}

/** The engine hands kernels its own tensors; their static type says less. */
function asTensor4D(info: tf.TensorInfo): tf.Tensor4D {
  return info as tf.Tensor4D;
}
