import { expect, test } from 'vitest';
import { schemaFields } from '../../../../src/experiments/schemaFields.ts';
import { layerSpecSchema } from '../../../../src/models/layers.ts';
import { changed, historyOf, redone, undone } from '../../../../src/ui/train/layers/history.ts';
import { schemaOf } from '../../../../src/ui/train/layers/LayerFields.tsx';
import { layerInBrief } from '../../../../src/ui/train/layers/layerInBrief.ts';
import { LAYER_GROUPS } from '../../../../src/ui/train/layers/layerKinds.ts';

const first = LAYER_GROUPS.flatMap(({ kinds }) => kinds.map((kind) => kind.first));

test('the menu has every kind of layer once, each ready to use', () => {
  const classNames = layerSpecSchema.options.map((option) => option.shape.className.value);
  expect(first.map((spec) => spec.className).sort()).toEqual([...classNames].sort());
  for (const spec of first) expect(layerSpecSchema.parse(spec)).toEqual(spec);
});

test('every argument of every layer has a field', () => {
  for (const { className } of first) {
    const { className: _, layer: __, ...args } = schemaOf(className).shape as Record<string, unknown>;
    expect(schemaFields(schemaOf(className)).map((field) => field.name)).toEqual(Object.keys(args));
  }
});

test('a layer in one line', () => {
  expect(first.map(layerInBrief)).toContain('32 filters, 3 × 3, same, relu');
  expect(layerInBrief({ className: 'MaxPooling2D', poolSize: 3, strides: 2, padding: 'same' })).toBe(
    '3 × 3, strides 2, same',
  );
  expect(
    layerInBrief({
      className: 'Bidirectional',
      layer: { className: 'GRU', units: 1, returnSequences: true },
    }),
  ).toBe('GRU, 1 unit, every timestep');
  expect(layerInBrief({ className: 'StatisticsPooling2D', statistics: ['std', 'max'] })).toBe(
    'standard deviation, maximum',
  );
  expect(layerInBrief({ className: 'Flatten' })).toBe('');
});

test('undoing goes back step by step, and forward again', () => {
  let history = historyOf('a');
  history = changed(history, 'ab');
  history = changed(history, 'abc');
  history = undone(undone(undone(history)));
  expect(history.present).toBe('a');
  history = redone(history);
  expect([history.past, history.present, history.future]).toEqual([['a'], 'ab', ['abc']]);
  history = changed(history, 'abd');
  expect(redone(history).present).toBe('abd');
});

test('typing one number is one step', () => {
  let history = historyOf(3);
  history = changed(history, 1, 'filters');
  history = changed(history, 12, 'filters');
  history = changed(history, 128, 'filters');
  expect(undone(history).present).toBe(3);
  history = changed(history, 5, 'kernelSize');
  expect(undone(history).present).toBe(128);
});
