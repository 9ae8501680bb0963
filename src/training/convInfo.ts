import * as tf from '@tensorflow/tfjs';

export type Shape4D = [number, number, number, number];

/** What tfjs hands to the kernels of a convolution's gradients; `dilations` to depthwise ones only. */
export interface ConvAttrs {
  strides: [number, number] | number;
  dilations?: [number, number] | number;
  pad: tf.backend_util.Conv2DInfo['padInfo']['type'] | 'valid' | 'same' | number;
  dimRoundingMode?: 'floor' | 'round' | 'ceil';
}

/** Sizes and padding of a convolution of NHWC. */
export function convInfo(
  inputShape: Shape4D,
  filterShape: Shape4D,
  { strides, dilations = 1, pad, dimRoundingMode }: ConvAttrs,
  depthwise = false,
): tf.backend_util.Conv2DInfo {
  return tf.backend_util.computeConv2DInfo(
    inputShape,
    filterShape,
    strides,
    dilations,
    pad as 'valid',
    dimRoundingMode,
    depthwise,
  );
}
