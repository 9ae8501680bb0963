import * as tf from '@tensorflow/tfjs';
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import { type ConvAttrs, convInfo, type Shape4D } from '../convInfo.ts';
import { insertZeros } from './strided.ts';
import { turnedFilter } from './turnedFilter.ts';

type Conv2DInfo = tf.backend_util.Conv2DInfo;

/**
 * Gradient of a depthwise convolution with respect to its input: zeros between the rows and columns of dy, then a
 * depthwise convolution by XNNPACK with the filter turned by 180°. The wasm backend has no kernel of its own.
 */
export const depthwiseBackpropInput: tf.KernelConfig = {
  kernelName: 'DepthwiseConv2dNativeBackpropInput',
  backendName: 'wasm',
  kernelFunc: ({ inputs, attrs }) => {
    const { inputShape, ...conv } = attrs as unknown as ConvAttrs & { inputShape: Shape4D };
    const filter = inputs.filter as tf.Tensor4D;
    const info = depthwiseInfo(inputShape, filter.shape, conv);
    const { filterHeight, filterWidth, strideHeight, strideWidth, padInfo } = info;
    return tf.tidy(() => {
      // As large as the gradient and the filter's rim: a convolution without padding then gives the gradient.
      const rows = info.inHeight + filterHeight - 1;
      const columns = info.inWidth + filterWidth - 1;
      const first: [number, number] = [filterHeight - 1 - padInfo.top, filterWidth - 1 - padInfo.left];
      const [height, width, channels] = filter.shape;
      const turned = tf.reshape(turnedFilter(filter), [height, width, channels, 1]) as tf.Tensor4D;
      const spread = insertZeros(inputs.dy!, [strideHeight, strideWidth], [rows, columns], first);
      return tf.depthwiseConv2d(spread, turned, 1, 'valid');
    });
  },
};

/** Gradient of a depthwise convolution with respect to its filter, in JavaScript on the wasm heap. */
export const depthwiseBackpropFilter: tf.KernelConfig = {
  kernelName: 'DepthwiseConv2dNativeBackpropFilter',
  backendName: 'wasm',
  kernelFunc: ({ inputs, attrs, backend }) => {
    const { filterShape, ...conv } = attrs as unknown as ConvAttrs & { filterShape: Shape4D };
    const info = depthwiseInfo(inputs.x!.shape as Shape4D, filterShape, conv);
    const wasm = backend as BackendWasm;
    const out = wasm.makeOutput(filterShape, 'float32');
    const x = wasm.typedArrayFromHeap(inputs.x!) as Float32Array;
    const dy = wasm.typedArrayFromHeap(inputs.dy!) as Float32Array;
    const sums = new Float64Array(tf.util.sizeFromShape(filterShape));
    for (let b = 0; b < info.batchSize; b++) addImage(info, b, x, dy, sums);
    (wasm.typedArrayFromHeap(out) as Float32Array).set(sums);
    return out;
  },
};

function addImage(
  info: Conv2DInfo,
  image: number,
  x: Float32Array,
  dy: Float32Array,
  sums: Float64Array,
): void {
  const { inHeight, inWidth, outHeight, outWidth, filterHeight, filterWidth, inChannels: channels } = info;
  for (let oy = 0; oy < outHeight; oy++) {
    const top = oy * info.strideHeight - info.padInfo.top;
    for (let ox = 0; ox < outWidth; ox++) {
      const left = ox * info.strideWidth - info.padInfo.left;
      const dyAt = ((image * outHeight + oy) * outWidth + ox) * channels;
      for (let fy = Math.max(0, -top); fy < filterHeight && top + fy < inHeight; fy++) {
        for (let fx = Math.max(0, -left); fx < filterWidth && left + fx < inWidth; fx++) {
          const xAt = ((image * inHeight + top + fy) * inWidth + left + fx) * channels;
          const sumAt = (fy * filterWidth + fx) * channels;
          for (let c = 0; c < channels; c++) sums[sumAt + c]! += x[xAt + c]! * dy[dyAt + c]!;
        }
      }
    }
  }
}

function depthwiseInfo(inputShape: Shape4D, filterShape: Shape4D, attrs: ConvAttrs): Conv2DInfo {
  const info = convInfo(inputShape, filterShape, attrs, true);
  if (filterShape[3] !== 1 || info.dilationHeight !== 1 || info.dilationWidth !== 1) {
    throw new Error(
      'The wasm backend trains depthwise convolutions of depth multiplier 1 and without dilation only.',
    );
  }
  return info;
}
