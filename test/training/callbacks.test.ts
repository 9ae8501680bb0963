import { describe, expect, it } from 'vitest';
import { type CallbackSettings, callbackSchema, createCallback } from '../../src/training/callbacks.ts';
import kerasCallbacks from '../fixtures/keras_callbacks.json' with { type: 'json' };

interface Case {
  sequence: string;
  /** null is NaN. */
  values: (number | null)[];
  settings: Record<string, unknown>;
  stopped?: number | null;
  rates?: number[];
}

const cases = kerasCallbacks as Case[];

/** The epochs' learning rates, and the epoch after which training stopped. */
function run(settings: CallbackSettings, values: (number | null)[]) {
  const callback = createCallback(settings);
  const rates: number[] = [];
  let rate = 1e-3;
  for (const [epoch, value] of values.entries()) {
    const decision = callback.onEpochEnd(epoch, value ?? Number.NaN, rate);
    rate = decision.learningRate ?? rate;
    rates.push(rate);
    if (decision.stop) return { rates, stopped: epoch };
  }
  return { rates, stopped: null };
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
