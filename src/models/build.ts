import * as tf from '@tensorflow/tfjs';
import { seedFrom } from '../random.ts';
import { BatchNormalization } from './batchNormalization.ts';
import { SeededDropout } from './dropout.ts';
import type { LayerSpec } from './layers.ts';

/** Height, width and channels of one input. */
export type InputShape = readonly [number, number, number];

/**
 * A Sequential model of the layers. Weights are drawn as Keras draws them (Glorot uniform kernels, zero biases)
 * from the seed and the layer's name: the same seed gives the same weights on every backend.
 * @param seed any integer
 * @throws Error naming the layer where the input has become too small for the next kernel or pool
 */
export function buildModel(
  layers: readonly LayerSpec[],
  inputShape: InputShape,
  seed: number,
): tf.Sequential {
  const model = tf.sequential();
  const counts = new Map<string, number>();
  let shape: number[] = [...inputShape];
  for (const [index, spec] of layers.entries()) {
    const number = (counts.get(spec.className) ?? 0) + 1;
    counts.set(spec.className, number);
    const name = `${snakeCase(spec.className)}_${number}`;
    const input = index === 0 ? { inputShape: [...inputShape] } : {};
    const layer = createLayer(spec, { name, ...input }, seedFrom(seed, name));
    const output = (layer.computeOutputShape([null, ...shape]) as tf.Shape).slice(1) as number[];
    if (output.some((size) => !(size > 0))) throw new Error(tooSmall(name, spec, shape, inputShape));
    model.add(layer);
    shape = output;
  }
  return model;
}

function createLayer(spec: LayerSpec, base: { name: string; inputShape?: number[] }, seed: number) {
  // tfjs takes a seed of 0 for none.
  const kernelInitializer = tf.initializers.glorotUniform({ seed: seed || 1 });
  switch (spec.className) {
    case 'Conv2D': {
      const { filters, kernelSize, strides = 1, padding, activation } = spec;
      return tf.layers.conv2d({
        ...base,
        filters,
        kernelSize,
        strides,
        padding,
        kernelInitializer,
        ...(activation && { activation }),
      });
    }
    case 'MaxPooling2D':
      return tf.layers.maxPooling2d({ ...base, poolSize: spec.poolSize, strides: spec.poolSize });
    case 'AveragePooling2D':
      return tf.layers.averagePooling2d({ ...base, poolSize: spec.poolSize, strides: spec.poolSize });
    case 'Activation':
      return tf.layers.activation({ ...base, activation: spec.activation });
    case 'BatchNormalization':
      return new BatchNormalization({ ...base, momentum: spec.momentum ?? 0.99 });
    case 'Dropout':
      return new SeededDropout({ ...base, rate: spec.rate, seed });
    case 'Flatten':
      return tf.layers.flatten(base);
    case 'GlobalAveragePooling2D':
      return tf.layers.globalAveragePooling2d(base as Parameters<typeof tf.layers.globalAveragePooling2d>[0]);
    case 'Dense': {
      const { units, activation } = spec;
      return tf.layers.dense({ ...base, units, kernelInitializer, ...(activation && { activation }) });
    }
  }
}

/** Conv2D → conv2d, MaxPooling2D → max_pooling2d, as Keras names layers. */
function snakeCase(className: string): string {
  return className.replace(/([a-z])([A-Z])/g, '$1_$2').toLowerCase();
}

function tooSmall(name: string, spec: LayerSpec, shape: number[], inputShape: InputShape): string {
  const window = 'kernelSize' in spec ? spec.kernelSize : 'poolSize' in spec ? spec.poolSize : 1;
  const part = 'poolSize' in spec ? 'pool' : 'kernel';
  return (
    `The network is too deep for an input of ${inputShape.join(' × ')}: layer "${name}" (${spec.className}) ` +
    `receives ${shape.join(' × ')}, and its ${part} is ${window} × ${window}. Use fewer pooling layers, smaller ` +
    'kernels, padding "same" or a larger input.'
  );
}
