import type * as tf from '@tensorflow/tfjs';
import type { ApplicationName } from '../layers.ts';
import { mobileNetV2 } from './mobileNetV2.ts';
import { resNet50 } from './resNet50.ts';
import { vgg19 } from './vgg19.ts';
import { xception } from './xception.ts';

const builders = { VGG19: vgg19, ResNet50: resNet50, Xception: xception, MobileNetV2: mobileNetV2 };

/**
 * A network of `keras.applications` without its top, its layers named as Keras names them and its ImageNet
 * preprocessing in front.
 * @param inputShape one or three channels in 0..1, at least as large as Keras asks
 * @param name of the model, which stands as one layer in another
 */
export function createApplication(
  application: ApplicationName,
  inputShape: readonly [number, number, number],
  name: string,
  seed: number,
): tf.LayersModel {
  return builders[application](inputShape, name, seed);
}
