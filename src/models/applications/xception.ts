import type * as tf from '@tensorflow/tfjs';
import { Network } from './network.ts';

type X = tf.SymbolicTensor;

/**
 * Chollet 2017, without the top. Keras leaves the convolutions of the residuals and the sums unnamed; they have
 * the names here that they get in a fresh session.
 */
export function xception(
  inputShape: readonly [number, number, number],
  name: string,
  seed: number,
): tf.LayersModel {
  const network = new Network(inputShape, seed);
  let x = network.preprocessed('tf');
  x = network.conv(x, 'block1_conv1', 32, 3, { strides: 2, useBias: false });
  x = network.relu(network.batchNorm(x, 'block1_conv1_bn'), 'block1_conv1_act');
  x = network.conv(x, 'block1_conv2', 64, 3, { useBias: false });
  x = network.relu(network.batchNorm(x, 'block1_conv2_bn'), 'block1_conv2_act');

  const sepconv = (input: X, layer: string, filters: number) =>
    network.batchNorm(network.separableConv(input, layer, filters), `${layer}_bn`);
  const activated = (input: X, layer: string, filters: number) =>
    sepconv(network.relu(input, `${layer}_act`), layer, filters);

  let downsamplings = 0;
  let sums = 0;
  const add = (a: X, b: X) => network.add(a, b, numbered('add', sums++));
  const downsampled = (input: X, block: string, first: number, second: number) => {
    const index = downsamplings++;
    const options = { strides: 2, padding: 'same', useBias: false } as const;
    const shortcut = network.conv(input, numbered('conv2d', index), second, 1, options);
    const residual = network.batchNorm(shortcut, numbered('batch_normalization', index));
    const one = `${block}_sepconv1`;
    // The ReLU before block 2 is block 1's.
    let y = block === 'block2' ? sepconv(input, one, first) : activated(input, one, first);
    y = activated(y, `${block}_sepconv2`, second);
    return add(network.maxPool(y, `${block}_pool`, 3, 'same'), residual);
  };

  x = downsampled(x, 'block2', 128, 128);
  x = downsampled(x, 'block3', 256, 256);
  x = downsampled(x, 'block4', 728, 728);
  for (let block = 5; block <= 12; block++) {
    let y = x;
    for (let n = 1; n <= 3; n++) y = activated(y, `block${block}_sepconv${n}`, 728);
    x = add(y, x);
  }
  x = downsampled(x, 'block13', 728, 1024);
  x = network.relu(sepconv(x, 'block14_sepconv1', 1536), 'block14_sepconv1_act');
  x = network.relu(sepconv(x, 'block14_sepconv2', 2048), 'block14_sepconv2_act');
  return network.model(x, name);
}

/** add, add_1, add_2. */
function numbered(name: string, index: number): string {
  return index === 0 ? name : `${name}_${index}`;
}
