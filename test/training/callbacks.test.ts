import { describe, expect, it } from 'vitest';
import { CallbackList } from '../../src/training/callbackList.ts';
import { type CallbackSettings, callbackSchema } from '../../src/training/callbacks.ts';
import type { EpochRecord } from '../../src/training/history.ts';
import { metricOf, metrics } from '../../src/training/history.ts';
import kerasCallbacks from '../fixtures/keras_callbacks.json' with { type: 'json' };
import kerasSchedules from '../fixtures/keras_schedules.json' with { type: 'json' };

interface Case {
  sequence: string;
  /** null is NaN. */
  values: (number | null)[];
  settings: Record<string, unknown>;
  stopped?: number | null;
  rates?: number[];
}

const cases = kerasCallbacks as Case[];

const INITIAL = 1e-3;

/** The epochs' learning rates, and the epoch after which training stopped. */
function run(settings: CallbackSettings, values: (number | null)[]) {
  const callbacks = new CallbackList([settings], { initialLearningRate: INITIAL, epochs: values.length });
  const rates: number[] = [];
  let rate = INITIAL;
  for (const [epoch, value] of values.entries()) {
    rate = callbacks.epochBegins(epoch, rate);
    const { learningRate, stop } = callbacks.epochEnds(record(epoch, value ?? Number.NaN), rate);
    rate = learningRate;
    rates.push(rate);
    if (stop) return { rates, stopped: epoch };
  }
  return { rates, stopped: null };
}

function record(epoch: number, value: number): EpochRecord {
  const figures = { loss: value, accuracy: value, balancedAccuracy: value };
  const validation = { valLoss: value, valAccuracy: value, valBalancedAccuracy: value };
  return { epoch, ...figures, ...validation, learningRate: 0, seconds: 0 };
}

describe('callbacks do what those of Keras do', () => {
  it.each(cases.filter(({ stopped }) => stopped !== undefined))(
    'EarlyStopping, $sequence, $settings',
    ({ settings, values, stopped }) => {
      expect(run(callbackSchema.parse(settings), values).stopped).toBe(stopped);
    },
  );

  it.each(cases.filter(({ rates }) => rates))(
    'ReduceLROnPlateau, $sequence, $settings',
    ({ settings, values, rates: expected }) => {
      const { rates } = run(callbackSchema.parse(settings), values);
      // Keras holds the rate in float32.
      rates.forEach((rate, epoch) => {
        expect(rate / expected![epoch]!).toBeCloseTo(1, 5);
      });
      expect(rates).toHaveLength(expected!.length);
    },
  );

  it("has Keras's defaults", () => {
    expect(callbackSchema.parse({ className: 'EarlyStopping' })).toEqual({
      className: 'EarlyStopping',
      monitor: 'valLoss',
      mode: 'auto',
      minDelta: 0,
      patience: 0,
      restoreBestWeights: false,
    });
    expect(callbackSchema.parse({ className: 'ReduceLROnPlateau' })).toEqual({
      className: 'ReduceLROnPlateau',
      monitor: 'valLoss',
      mode: 'auto',
      minDelta: 1e-4,
      patience: 10,
      factor: 0.1,
      cooldown: 0,
      minLr: 0,
    });
  });
});

describe('LearningRateScheduler', () => {
  const { initial, epochs, losses, plateau, cases: schedules } = kerasSchedules;
  const parse = (settings: object) =>
    callbackSchema.parse({ className: 'LearningRateScheduler', ...settings });
  /** Keras computes in float32. */
  const expectRates = (actual: number[], expected: number[]) => {
    expect(actual).toHaveLength(expected.length);
    actual.forEach((rate, epoch) => {
      expect(rate / expected[epoch]!).toBeCloseTo(1, 4);
    });
  };

  it.each(schedules)('gives the rates of keras.optimizers.schedules: $settings', ({ settings, rates }) => {
    const callbacks = new CallbackList([parse(settings)], { initialLearningRate: initial, epochs });
    // Whatever rate the user has set meanwhile.
    const actual = rates.map((_, epoch) => callbacks.epochBegins(epoch, 0.7 * epoch));
    expectRates(actual, rates);
  });

  it.each(schedules)('takes the rate back from ReduceLROnPlateau as in Keras: $settings', (given) => {
    const callbacks = new CallbackList(
      [parse(given.settings), callbackSchema.parse({ className: 'ReduceLROnPlateau', ...plateau })],
      { initialLearningRate: initial, epochs },
    );
    const trained: number[] = [];
    const after: number[] = [];
    let rate = initial;
    for (const [epoch, loss] of losses.entries()) {
      rate = callbacks.epochBegins(epoch, rate);
      trained.push(rate);
      rate = callbacks.epochEnds(record(epoch, loss), rate).learningRate;
      after.push(rate);
    }
    expectRates(trained, given.besidePlateau.trained);
    expectRates(after, given.besidePlateau.after);
  });
});

describe('metricOf', () => {
  const validated = {
    epoch: 0,
    ...{ loss: 1, accuracy: 2, balancedAccuracy: 3, valLoss: 4, valAccuracy: 5, valBalancedAccuracy: 6 },
    ...{ learningRate: 0, seconds: 0 },
  };

  it('takes the training figure where there is no validation', () => {
    expect(metrics.map((metric) => metricOf(validated, metric))).toEqual([1, 2, 3, 4, 5, 6]);
    const alone = { ...validated, valLoss: null, valAccuracy: null, valBalancedAccuracy: null };
    expect(metrics.map((metric) => metricOf(alone, metric))).toEqual([1, 2, 3, 1, 2, 3]);
  });
});
