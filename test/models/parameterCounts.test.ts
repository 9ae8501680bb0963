import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { architectureLayers } from '../../src/models/architectures/index.ts';
import { buildModel, type InputShape } from '../../src/models/build.ts';
import { inferShapes } from '../../src/models/inferShapes.ts';
import type { LayerSpec } from '../../src/models/layers.ts';
import { summarize } from '../../src/models/summary.ts';
import { startBackend } from '../../src/training/backend.ts';
import counts from '../fixtures/parameter_counts.json' with { type: 'json' };

type ArchitectureId = Parameters<typeof architectureLayers>[0];

/** The layers that no architecture uses, as in make_parameter_counts.py. */
const others = (classes: number): LayerSpec[] => [
  { className: 'Normalization', axis: 1 },
  {
    className: 'SeparableConv2D',
    filters: 6,
    kernelSize: 3,
    strides: 2,
    padding: 'same',
    activation: 'elu',
  },
  { className: 'MaxPooling2D', poolSize: 3, strides: 2, padding: 'same' },
  { className: 'AveragePooling2D', poolSize: 2, strides: 1 },
  { className: 'LeakyReLU', alpha: 0.1 },
  { className: 'GlobalMaxPooling2D' },
  { className: 'Dense', units: classes, activation: 'softmax' },
];

beforeAll(() => startBackend('wasm'));

describe("shapes and parameters equal Keras's layer by layer", () => {
  it.each(counts)('$architecture $params at $inputShape, $classes classes', (fixture) => {
    const { architecture, params, classes } = fixture;
    const inputShape = fixture.inputShape as unknown as InputShape;
    const layers =
      architecture === 'others'
        ? others(classes)
        : architectureLayers(architecture as ArchitectureId, params, { classes, inputShape });
    const model = buildModel(layers, inputShape, 1);
    const { rows, total, trainable } = summarize(model);
    expect(rows.map(({ name: _, ...row }) => row)).toEqual(fixture.rows);
    expect({ total, trainable }).toEqual({ total: fixture.total, trainable: fixture.trainable });
    expect(inferShapes(layers, inputShape)).toMatchObject(
      fixture.rows.map(({ outputShape, params }) => ({ outputShape, params })),
    );
    if (fixture.nested) expect(nestedRows(model)).toEqual(fixture.nested);
    model.dispose();
  });
});

/** The layers of the application by their names, without what we put in front. */
function nestedRows(model: tf.LayersModel) {
  const base = model.layers.find((layer) => layer instanceof tf.LayersModel) as tf.LayersModel;
  const own = new Set(['InputLayer', 'ImagenetPreprocessing']);
  return Object.fromEntries(
    summarize(base)
      .rows.filter(({ className }) => !own.has(className))
      .map(({ name, className, outputShape, params }) => [name, [className, outputShape, params]]),
  );
}
