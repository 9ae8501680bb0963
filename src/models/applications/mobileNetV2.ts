import type * as tf from '@tensorflow/tfjs';
import { Network } from './network.ts';

type X = tf.SymbolicTensor;

/** Filters, stride and expansion of each inverted residual block. */
const BLOCKS = [
  [16, 1, 1],
  [24, 2, 6],
  [24, 1, 6],
  [32, 2, 6],
  [32, 1, 6],
  [32, 1, 6],
  [64, 2, 6],
  [64, 1, 6],
  [64, 1, 6],
  [64, 1, 6],
  [96, 1, 6],
  [96, 1, 6],
  [96, 1, 6],
  [160, 2, 6],
  [160, 1, 6],
  [160, 1, 6],
  [320, 1, 6],
] as const;
const BATCH_NORM = { epsilon: 1e-3, momentum: 0.999 };
const NO_BIAS = { useBias: false, padding: 'same' } as const;

/** Sandler et al. 2018 at alpha 1, without the top. */
export function mobileNetV2(
  inputShape: readonly [number, number, number],
  name: string,
  seed: number,
): tf.LayersModel {
  const network = new Network(inputShape, seed);
  let x = network.preprocessed('tf');
  x = network.conv(x, 'Conv1', 32, 3, { ...NO_BIAS, strides: 2 });
  x = network.relu6(network.batchNorm(x, 'bn_Conv1', BATCH_NORM), 'Conv1_relu');
  for (const [index, [filters, stride, expansion]] of BLOCKS.entries()) {
    const prefix = index === 0 ? 'expanded_conv_' : `block_${index}_`;
    x = invertedResidual(network, x, prefix, filters, stride, expansion);
  }
  x = network.conv(x, 'Conv_1', 1280, 1, { useBias: false });
  x = network.relu6(network.batchNorm(x, 'Conv_1_bn', BATCH_NORM), 'out_relu');
  return network.model(x, name);
}

function invertedResidual(
  network: Network,
  input: X,
  prefix: string,
  filters: number,
  stride: number,
  expansion: number,
): X {
  const inputChannels = input.shape[3]!;
  const normalised = (x: X, layer: string) => network.batchNorm(x, `${prefix}${layer}_BN`, BATCH_NORM);
  let x = input;
  if (expansion > 1) {
    x = network.conv(x, `${prefix}expand`, expansion * inputChannels, 1, NO_BIAS);
    x = network.relu6(normalised(x, 'expand'), `${prefix}expand_relu`);
  }
  if (stride === 2) {
    const [, height, width] = x.shape;
    x = network.zeroPad(x, `${prefix}pad`, paddingFor(height!), paddingFor(width!));
  }
  const padding = stride === 2 ? 'valid' : 'same';
  x = network.depthwiseConv(x, `${prefix}depthwise`, { strides: stride, padding });
  x = network.relu6(normalised(x, 'depthwise'), `${prefix}depthwise_relu`);
  x = normalised(network.conv(x, `${prefix}project`, filters, 1, NO_BIAS), 'project');
  const isResidual = stride === 1 && inputChannels === filters;
  return isResidual ? network.add(input, x, `${prefix}add`) : x;
}

/** Keras's `correct_pad` for a 3 × 3 kernel. */
function paddingFor(size: number): [number, number] {
  return [size % 2, 1];
}
