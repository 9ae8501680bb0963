import type * as tf from '@tensorflow/tfjs';
import { Network } from './network.ts';

/** Filters of each stack, its blocks and the stride of its first block. */
const STACKS = [
  [64, 3, 1],
  [128, 4, 2],
  [256, 6, 2],
  [512, 3, 2],
] as const;
const BATCH_NORM = { epsilon: 1.001e-5 };

/** He et al. 2015, without the top; the stride stands in a block's first 1 × 1 convolution, as Keras has it. */
export function resNet50(
  inputShape: readonly [number, number, number],
  name: string,
  seed: number,
): tf.LayersModel {
  const network = new Network(inputShape, seed);
  let x = network.preprocessed('caffe');
  x = network.zeroPad(x, 'conv1_pad', [3, 3], [3, 3]);
  x = network.conv(x, 'conv1_conv', 64, 7, { strides: 2 });
  x = network.batchNorm(x, 'conv1_bn', BATCH_NORM);
  x = network.relu(x, 'conv1_relu');
  x = network.zeroPad(x, 'pool1_pad', [1, 1], [1, 1]);
  x = network.maxPool(x, 'pool1_pool', 3, 'valid');
  for (const [index, [filters, blocks, stride]] of STACKS.entries()) {
    for (let block = 1; block <= blocks; block++) {
      const first = block === 1;
      x = residualBlock(network, x, `conv${index + 2}_block${block}`, filters, first ? stride : 1, first);
    }
  }
  return network.model(x, name);
}

function residualBlock(
  network: Network,
  input: tf.SymbolicTensor,
  name: string,
  filters: number,
  strides: number,
  convShortcut: boolean,
): tf.SymbolicTensor {
  const normalised = (x: tf.SymbolicTensor, part: number) =>
    network.batchNorm(x, `${name}_${part}_bn`, BATCH_NORM);
  const shortcut = convShortcut
    ? normalised(network.conv(input, `${name}_0_conv`, 4 * filters, 1, { strides }), 0)
    : input;
  let x = normalised(network.conv(input, `${name}_1_conv`, filters, 1, { strides }), 1);
  x = network.relu(x, `${name}_1_relu`);
  x = normalised(network.conv(x, `${name}_2_conv`, filters, 3, { padding: 'same' }), 2);
  x = network.relu(x, `${name}_2_relu`);
  x = normalised(network.conv(x, `${name}_3_conv`, 4 * filters, 1), 3);
  return network.relu(network.add(shortcut, x, `${name}_add`), `${name}_out`);
}
