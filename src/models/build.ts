import * as tf from '@tensorflow/tfjs';
import { t } from '../i18n.ts';
import { messageOf } from '../messageOf.ts';
import { seedFrom } from '../random.ts';
import { createLayer } from './createLayer.ts';
import { type LayerShape, layerShape } from './layerShape.ts';
import type { LayerSpec } from './layers.ts';

/** Height, width and channels of one input. */
export type InputShape = readonly [number, number, number];

/**
 * A Sequential model of the layers. Weights are drawn as Keras draws them (Glorot uniform kernels, orthogonal
 * recurrent kernels, zero biases) from the seed and the layer's name: the same seed gives the same weights on
 * every backend.
 * @param seed any integer
 * @throws Error naming the layer that cannot take its input, with what to do
 */
export function buildModel(
  layers: readonly LayerSpec[],
  inputShape: InputShape,
  seed: number,
): tf.Sequential {
  const model = tf.sequential();
  const nameOf = layerNames();
  let shape: number[] = [...inputShape];
  for (const [index, spec] of layers.entries()) {
    const name = nameOf(spec);
    const { outputShape } = shapeAfter(spec, name, shape, inputShape);
    const base = index === 0 ? { name, inputShape: shape } : { name };
    const layer = createLayer(spec, base, shape, seedFrom(seed, name));
    model.add(layer);
    if (spec.className === 'Bidirectional')
      drawBackwards(layer, spec, shape, seedFrom(seed, `${name} backwards`));
    shape = outputShape;
  }
  return model;
}

function shapeAfter(
  spec: LayerSpec,
  name: string,
  shape: readonly number[],
  inputShape: InputShape,
): LayerShape {
  try {
    return layerShape(spec, shape);
  } catch (error) {
    throw new Error(
      t('The network does not fit an input of {shape}: layer "{name}" ({className}): {problem}', {
        shape: inputShape.join(' × '),
        name,
        className: spec.className,
        problem: messageOf(error),
      }),
      { cause: error },
    );
  }
}

/** Names that follow the class, as Keras's do: conv2d_1, conv2d_2, max_pooling2d_1. */
function layerNames(): (spec: LayerSpec) => string {
  const counts = new Map<string, number>();
  let application: string | null = null;
  return (spec) => {
    if (spec.className === 'Application') {
      // Their layers have fixed names, by which weights are saved: two would mix up theirs.
      if (application)
        throw new Error(
          t('A network holds one application: remove {first} or {second}.', {
            first: application,
            second: spec.application,
          }),
        );
      application = spec.application;
      return spec.application.toLowerCase();
    }
    const number = (counts.get(spec.className) ?? 0) + 1;
    counts.set(spec.className, number);
    // Xception has a conv2d_1 of its own.
    const separator = application ? '_top_' : '_';
    return `${snakeCase(spec.className)}${separator}${number}`;
  };
}

/** Conv2D → conv2d, MaxPooling2D → max_pooling2d, as Keras names layers. */
function snakeCase(className: string): string {
  return className.replace(/([a-z])([A-Z])/g, '$1_$2').toLowerCase();
}

/** tfjs makes the backward layer a copy of the forward one, its weights included. */
function drawBackwards(
  layer: tf.layers.Layer,
  spec: Extract<LayerSpec, { className: 'Bidirectional' }>,
  inputShape: number[],
  seed: number,
): void {
  const backwards = createLayer(spec.layer, { name: 'backwards', inputShape }, inputShape, seed);
  backwards.build([null, ...inputShape]);
  const forwards = layer.getWeights();
  layer.setWeights([...forwards.slice(0, forwards.length / 2), ...backwards.getWeights()]);
  tf.dispose(backwards.getWeights());
}
