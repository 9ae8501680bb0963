import { expect, test } from 'vitest';
import { type EpochFigures, readCurves } from '../../src/evaluation/readCurves.ts';

type Figures = { loss?: number; accuracy: number; valLoss?: number | null; valAccuracy: number | null };

const history = (epochs: Figures[]): EpochFigures[] =>
  epochs.map(({ loss = 1, accuracy, valLoss = 1, valAccuracy }, epoch) => ({
    epoch,
    loss,
    accuracy,
    valLoss: valAccuracy === null ? null : valLoss,
    valAccuracy,
  }));

/** From the first to the last value in equal steps. */
const between = (n: number, from: number, to: number) =>
  Array.from({ length: n }, (_, i) => from + ((to - from) * i) / (n - 1));

const curves = (n: number, accuracy: [number, number], valAccuracy: [number, number]) => {
  const validation = between(n, ...valAccuracy);
  return history(between(n, ...accuracy).map((a, i) => ({ accuracy: a, valAccuracy: validation[i]! })));
};

const TEN = { classes: 10, leaky: false };

test('nothing to read before the first epoch has ended', () => {
  expect(readCurves([], TEN)).toBeNull();
});

test('one or two epochs: figures without a verdict', () => {
  expect(readCurves(curves(2, [0.2, 0.31], [0.2, 0.28]), TEN)).toBe(
    'Training 31 %, validation 28 % of the clips. The curves tell more after three epochs.',
  );
});

test('overfitting, with the gap in points of the percentages shown', () => {
  expect(readCurves(curves(10, [0.98, 0.98], [0.61, 0.61]), TEN)).toBe(
    'Training 98 %, validation 61 % of the clips. Gap of 37 points: the network is overfitting.',
  );
});

test('overfitting names the epoch since which the validation loss rises', () => {
  const losses = [1.5, 1.1, 1.2, 1.4, 1.7, 2];
  const epochs = history(losses.map((valLoss) => ({ accuracy: 0.95, valLoss, valAccuracy: 0.6 })));
  expect(readCurves(epochs, TEN)).toMatch(
    /overfitting; the validation loss was lowest in epoch 2 and has risen since\.$/,
  );
});

test('a gap while validation still rises is not called overfitting yet', () => {
  expect(readCurves(curves(6, [0.6, 0.9], [0.4, 0.6]), TEN)).toMatch(
    /learns its tracks by heart, but validation is still rising\.$/,
  );
});

test('both rising', () => {
  expect(readCurves(curves(6, [0.3, 0.6], [0.3, 0.55]), TEN)).toBe(
    'Training 60 %, validation 55 % of the clips. Both still rising: train longer.',
  );
});

test('only training rising', () => {
  expect(readCurves(curves(6, [0.5, 0.6], [0.55, 0.55]), TEN)).toMatch(/more epochs will hardly help/);
});

test('both flat', () => {
  expect(readCurves(curves(6, [0.7, 0.7], [0.65, 0.65]), TEN)).toMatch(/Both have levelled off/);
});

test('validation far better than training is laid to dropout', () => {
  expect(readCurves(curves(6, [0.5, 0.5], [0.65, 0.65]), TEN)).toMatch(/dropout is off/);
});

test('a validation that jumps is not read as a gap or a trend', () => {
  const epochs = history(
    [0.65, 0.63, 0.83, 0.49, 0.7].map((valAccuracy) => ({ accuracy: 0.96, valAccuracy })),
  );
  expect(readCurves(epochs, TEN)).toBe(
    'Training 96 %, validation 70 % of the clips. Validation jumps by 19 points from epoch to epoch: a lower learning rate makes it steadier.',
  );
});

test('a steep rise is no jump', () => {
  expect(readCurves(curves(5, [0.1, 0.7], [0.1, 0.7]), TEN)).toMatch(/Both still rising/);
});

test('only the last epochs make the trend', () => {
  const early = curves(10, [0.1, 0.7], [0.1, 0.65]);
  const late = curves(5, [0.7, 0.7], [0.65, 0.65]).map((e) => ({ ...e, epoch: e.epoch + 10 }));
  expect(readCurves([...early, ...late], TEN)).toMatch(/levelled off/);
});

test('a loss at chance is not falling; the same loss is fine among more genres', () => {
  const epochs = curves(4, [0.1, 0.1], [0.1, 0.1]).map((e) => ({ ...e, loss: 2.29 }));
  expect(readCurves(epochs, TEN)).toMatch(/^The loss is not falling: .*too high or too low\.$/);
  expect(readCurves(epochs, { classes: 20, leaky: false })).toMatch(/^Training 10 %/);
});

test('a rising loss, and one that is no number', () => {
  const epochs = curves(4, [0.1, 0.1], [0.1, 0.1]).map((e, i) => ({ ...e, loss: 2.5 + i }));
  expect(readCurves(epochs, TEN)).toMatch(/loss is rising: the learning rate is too high/);
  epochs.at(-1)!.loss = Number.NaN;
  expect(readCurves(epochs, TEN)).toMatch(/no longer a number/);
});

test('without validation, says what is missing', () => {
  const epochs = history(between(5, 0.3, 0.8).map((accuracy) => ({ accuracy, valAccuracy: null })));
  expect(readCurves(epochs, TEN)).toBe(
    'Training 80 %. Still rising; without a validation part nothing tells how it does on new tracks.',
  );
});

test('figures of a leaky split are labelled', () => {
  expect(readCurves(curves(6, [0.9, 0.9], [0.88, 0.88]), { classes: 10, leaky: true })).toMatch(
    /^Training 90 %, validation 88 % of the clips \(leaky split: too good\)\. /,
  );
});
