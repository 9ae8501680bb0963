import * as tf from '@tensorflow/tfjs';

interface Conv2DAttrs {
  strides: [number, number] | number;
  pad: tf.backend_util.Conv2DInfo['padInfo']['type'] | 'valid' | 'same' | number;
  dimRoundingMode?: 'floor' | 'round' | 'ceil';
}

/**
 * Gradient of conv2d with respect to its filter, as one convolution: batch and channel axes exchanged, the
 * gradient of the output as the filter, the stride of the forward pass as dilation. XNNPACK then does the work,
 * with its threads; the wasm backend has no kernel of its own.
 */
export const conv2DBackpropFilter: tf.KernelConfig = {
  kernelName: 'Conv2DBackpropFilter',
  backendName: 'wasm',
  kernelFunc: ({ inputs, attrs }) => {
    const { filterShape, ...conv } = attrs as unknown as Conv2DAttrs & { filterShape: Shape4D };
    return tf.tidy(() => {
      const x = asTensor4D(inputs.x!);
      const dy = asTensor4D(inputs.dy!);
      const info = convInfo(x.shape, filterShape, conv);
      const { top, bottom, left, right } = info.padInfo;
      const gradient = tf.conv2d(
        tf.transpose(x, [3, 1, 2, 0]),
        tf.transpose(dy, [1, 2, 0, 3]),
        1,
        pads(top, bottom, left, right),
        'NHWC',
        [info.strideHeight, info.strideWidth],
      );
      // A stride that does not divide the input leaves rows at its end which no output saw.
      const [height, width, inChannels, outChannels] = filterShape;
      const cropped = tf.slice(gradient, [0, 0, 0, 0], [inChannels, height, width, outChannels]);
      return tf.transpose(cropped, [1, 2, 0, 3]);
    });
  },
};

/**
 * Gradient of conv2d with respect to its input at stride 1: a convolution with the filter turned by 180° and its
 * channel axes exchanged. The stock kernel, a plain loop, stays for other strides.
 */
export function conv2DBackpropInput(stock: tf.KernelConfig): tf.KernelConfig {
  return {
    ...stock,
    kernelFunc: (call) => {
      const { inputShape, ...conv } = call.attrs as unknown as Conv2DAttrs & { inputShape: Shape4D };
      const filterShape = call.inputs.filter!.shape as Shape4D;
      const info = convInfo(inputShape, filterShape, conv);
      if (info.strideHeight !== 1 || info.strideWidth !== 1) return stock.kernelFunc(call);
      const { top, bottom, left, right } = info.padInfo;
      const [height, width] = filterShape;
      // More padding than filter: the convolution would need negative padding.
      if (Math.max(top, bottom) >= height || Math.max(left, right) >= width) return stock.kernelFunc(call);
      return tf.tidy(() => {
        const filter = asTensor4D(call.inputs.filter!);
        const turned = tf.transpose(tf.reverse(filter, [0, 1]), [0, 1, 3, 2]) as tf.Tensor4D;
        const padding = pads(height - 1 - top, height - 1 - bottom, width - 1 - left, width - 1 - right);
        return tf.conv2d(asTensor4D(call.inputs.dy!), turned, 1, padding);
      });
    },
  };
}

type Shape4D = [number, number, number, number];
type ExplicitPadding = [[number, number], [number, number], [number, number], [number, number]];

function pads(top: number, bottom: number, left: number, right: number): ExplicitPadding {
  return [
    [0, 0],
    [top, bottom],
    [left, right],
    [0, 0],
  ];
}

function convInfo(inputShape: Shape4D, filterShape: Shape4D, { strides, pad, dimRoundingMode }: Conv2DAttrs) {
  return tf.backend_util.computeConv2DInfo(
    inputShape,
    filterShape,
    strides,
    1,
    pad as 'valid',
    dimRoundingMode,
  );
}

/** The engine hands kernels its own tensors; their static type says less. */
function asTensor4D(info: tf.TensorInfo): tf.Tensor4D {
  return info as tf.Tensor4D;
}
