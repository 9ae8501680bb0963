import { expect, test } from 'vitest';
import { FIRST_RECIPE, LIBRARY } from '../../src/experiments/library.ts';
import { dropoutOf, networkOf, paramFields } from '../../src/experiments/network.ts';
import { recipeLayers } from '../../src/experiments/recipeLayers.ts';
import { clipShape } from '../../src/features/clipShape.ts';
import type { LayerSpec } from '../../src/models/layers.ts';

const shapeOf = ({ clips, features }: typeof FIRST_RECIPE) => clipShape(clips.seconds, features);

test.each(LIBRARY.map(({ recipe }) => [recipe.id, recipe] as const))(
  '%s has the network that is trained, and nothing wrong with it',
  (_, recipe) => {
    const shape = shapeOf(recipe);
    const { layers, error, total, trainable } = networkOf(recipe, shape, 10);
    expect(error).toBeNull();
    expect(layers).toEqual(recipeLayers(recipe, shape, 10));
    expect(trainable).toBeLessThanOrEqual(total);
  },
);

test('a frozen base is counted, but not as trainable', () => {
  const architecture = { id: 'ResNet50', params: { top: 'output' } } as const;
  const recipe = { ...FIRST_RECIPE, architecture, transfer: { weights: 'random', unfreeze: null } } as const;
  const { total, trainable } = networkOf(recipe, [224, 224, 3], 10);
  expect(total - trainable).toBe(23_587_712);
  expect(trainable).toBe(2048 * 10 + 10);
});

test('own layers that do not fit are shown as far as they go, and the first that fails is named', () => {
  const layers: LayerSpec[] = [
    { className: 'MaxPooling2D', poolSize: 2 },
    { className: 'Conv2D', filters: 4, kernelSize: 9, padding: 'valid' },
    { className: 'Flatten' },
    { className: 'Dense', units: 99, activation: 'softmax' },
  ];
  const recipe = { ...FIRST_RECIPE, architecture: { id: 'custom' as const, params: { layers } } };
  const network = networkOf(recipe, [12, 40, 1], 3);
  expect(network.error).toMatch(/^Layer 2 \(Conv2D\) does not fit\. It receives 6 × 20/);
  expect(network.inferred[0]).toMatchObject({ outputShape: [6, 20, 1] });
  expect(network.layers[3]).toEqual({ className: 'Dense', units: 3, activation: 'softmax' });
  const ending = {
    ...recipe,
    architecture: { id: 'custom' as const, params: { layers: layers.slice(0, 1) } },
  };
  expect(networkOf(ending, [12, 40, 1], 3).error).toMatch(/ends with 6 × 20 × 1 values/);
});

test('only parameters that make a difference are asked for', () => {
  const names = (id: 'ResNet50' | 'recurrent', params: object) =>
    paramFields({ id, params: { ...params } }, [64, 64, 1], 10).map((field) => field.name);
  expect(names('ResNet50', { top: 'output' })).toEqual(['top']);
  expect(names('ResNet50', { top: 'dense' })).toEqual(['top', 'denseUnits', 'dropout']);
  expect(names('recurrent', { dense: 0 })).not.toContain('denseUnits');
  expect(names('recurrent', { dense: 1 })).toContain('denseUnits');
});

test('the dropout of a network is that of its first dropout layer; null without one', () => {
  const layersOf = (id: 'R3' | 'R2.cnn', params: Record<string, unknown>) =>
    networkOf({ ...FIRST_RECIPE, architecture: { id, params } }, [64, 87, 1], 10).layers;
  expect(dropoutOf(layersOf('R3', { dropout: 0.3 }))).toBe(0.3);
  expect(dropoutOf(layersOf('R2.cnn', {}))).toBeNull();
});
