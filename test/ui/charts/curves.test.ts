import { expect, test } from 'vitest';
import type { BatchRecord, EpochRecord } from '../../../src/training/history.ts';
import { bestEpoch } from '../../../src/ui/charts/bestEpoch.ts';
import { chartRows } from '../../../src/ui/charts/chartRows.ts';
import { curvesOf } from '../../../src/ui/charts/curves.ts';

const batchesOf = (epochs: number, perEpoch: number, rate = (_step: number) => 1e-3): BatchRecord[] =>
  Array.from({ length: epochs * perEpoch }, (_, step) => ({
    step,
    epoch: Math.floor(step / perEpoch),
    loss: 2,
    accuracy: 0.5,
    learningRate: rate(step),
  }));

const epoch = (index: number, valLoss: number | null): EpochRecord => ({
  epoch: index,
  loss: 1,
  accuracy: 0.5,
  balancedAccuracy: 0.45,
  valLoss,
  valAccuracy: valLoss === null ? null : 0.4,
  valBalancedAccuracy: valLoss === null ? null : 0.35,
  learningRate: 1e-3,
  seconds: 1,
});

test('batches lie within their epoch, epochs at its end', () => {
  const { batches, train, validation, end } = curvesOf(batchesOf(2, 4), [epoch(0, 2), epoch(1, 1)], null);
  expect(batches.map((p) => p.x)).toEqual([0.25, 0.5, 0.75, 1, 1.25, 1.5, 1.75, 2]);
  expect(train.map((p) => p.x)).toEqual([1, 2]);
  expect(validation.map((p) => p.loss)).toEqual([2, 1]);
  expect(end).toBe(2);
});

test('the epoch that is going on is not stretched', () => {
  const { batches, end } = curvesOf(batchesOf(2, 4).slice(0, 5), [epoch(0, 2)], 4);
  expect(batches.at(-1)!.x).toBe(1.25);
  expect(end).toBe(2);
});

test('an epoch takes its place whatever the batch size was in it', () => {
  const larger = batchesOf(1, 2);
  const smaller = batchesOf(1, 4).map((b) => ({ ...b, step: b.step + 2, epoch: 1 }));
  const { batches } = curvesOf([...larger, ...smaller], [], 4);
  expect(batches.map((p) => p.x)).toEqual([0.5, 1, 1.25, 1.5, 1.75, 2]);
});

test('without a validation part there is no such curve', () => {
  expect(curvesOf(batchesOf(1, 2), [epoch(0, null)], null).validation).toEqual([]);
});

test('a changed learning rate is marked once, where it changed; a dragged slider is one mark', () => {
  const drag = (step: number) => (step < 100 ? 1e-3 : step < 104 ? 1e-3 / (step - 98) : 1e-4);
  const { rateChanges } = curvesOf(
    batchesOf(4, 100, (step) => (step < 300 ? drag(step) : 1e-5)),
    [],
    null,
  );
  expect(rateChanges).toEqual([
    { x: expect.closeTo(1.04, 9), to: 1e-4 },
    { x: expect.closeTo(3, 9), to: 1e-5 },
  ]);
});

test('a schedule with more changes than can be marked is told in one sentence', () => {
  const falling = batchesOf(40, 5, (step) => 1e-3 * 0.9 ** Math.floor(step / 5));
  const { rateChanges, rateCourse } = curvesOf(falling, [], null);
  expect(rateChanges).toEqual([]);
  expect(rateCourse).toEqual({ from: 1e-3, to: 1e-3 * 0.9 ** 39, times: 39 });
  expect(curvesOf(falling.slice(0, 60), [], null)).toMatchObject({
    rateChanges: { length: 11 },
    rateCourse: null,
  });
});

test('batches have no balanced accuracy: its chart has epochs only', () => {
  const rows = chartRows(curvesOf(batchesOf(1, 3), [epoch(0, 2)], null), 'balancedAccuracy');
  expect(rows).toEqual([
    { x: 1, train: 0.45 },
    { x: 1, validation: 0.35 },
  ]);
});

test('nothing yet: an empty axis of one epoch', () => {
  expect(curvesOf([], [], null)).toMatchObject({
    batches: [],
    train: [],
    end: 1,
    rateChanges: [],
    rateCourse: null,
  });
});

test('rows for the chart ascend and have no gaps that are not numbers', () => {
  const batches = batchesOf(2, 2);
  batches[1]!.loss = Number.NaN;
  const rows = chartRows(curvesOf(batches, [epoch(0, 2), epoch(1, 3)], null), 'loss');
  expect(rows).toEqual([
    { x: 0.5, batch: 2 },
    { x: 1, train: 1 },
    { x: 1, validation: 2 },
    { x: 1.5, batch: 2 },
    { x: 2, batch: 2 },
    { x: 2, train: 1 },
    { x: 2, validation: 3 },
  ]);
});

test('the best epoch is the first with the best figure', () => {
  const epochs = [epoch(0, 2), epoch(1, 1), epoch(2, 1), epoch(3, 3)];
  expect(bestEpoch(epochs, { monitor: 'valLoss', mode: 'auto', minDelta: 0 })?.epoch).toBe(1);
  expect(bestEpoch(epochs, { monitor: 'valAccuracy', mode: 'auto', minDelta: 0 })?.epoch).toBe(0);
  expect(bestEpoch([], { monitor: 'valLoss', mode: 'auto', minDelta: 0 })).toBeNull();
});
