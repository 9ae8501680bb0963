import type * as tf from '@tensorflow/tfjs';
import { Network } from './network.ts';

/** Filters of each block and how many convolutions it has. */
const BLOCKS = [
  [64, 2],
  [128, 2],
  [256, 4],
  [512, 4],
  [512, 4],
] as const;

/** Simonyan & Zisserman 2014, without the top. */
export function vgg19(
  inputShape: readonly [number, number, number],
  name: string,
  seed: number,
): tf.LayersModel {
  const network = new Network(inputShape, seed);
  let x = network.preprocessed('caffe');
  for (const [index, [filters, convolutions]] of BLOCKS.entries()) {
    const block = `block${index + 1}`;
    for (let n = 1; n <= convolutions; n++) {
      x = network.conv(x, `${block}_conv${n}`, filters, 3, { padding: 'same', activation: 'relu' });
    }
    x = network.maxPool(x, `${block}_pool`, 2, 'valid');
  }
  return network.model(x, name);
}
