import { z } from 'zod';
import { type Metric, metrics } from './history.ts';
import { isImprovement, type Mode } from './improvement.ts';

const monitored = {
  monitor: z.enum(metrics).default('valLoss'),
  mode: z.enum(['auto', 'min', 'max']).default('auto'),
};

/** Keras's EarlyStopping; restoreBestWeights also holds, as in Keras 3, when the run ends without stopping. */
export const earlyStoppingSchema = z.strictObject({
  className: z.literal('EarlyStopping'),
  ...monitored,
  minDelta: z.number().min(0).default(0),
  /** Epochs without improvement after which training stops. */
  patience: z.int().min(0).default(0),
  restoreBestWeights: z.boolean().default(false),
});

/** Keras's ReduceLROnPlateau. */
export const reduceLROnPlateauSchema = z.strictObject({
  className: z.literal('ReduceLROnPlateau'),
  ...monitored,
  minDelta: z.number().min(0).default(1e-4),
  /** Epochs without improvement after which the learning rate is multiplied by `factor`. */
  patience: z.int().min(0).default(10),
  factor: z.number().gt(0).lt(1).default(0.1),
  /** Epochs to wait after a reduction before patience counts again. */
  cooldown: z.int().min(0).default(0),
  minLr: z.number().min(0).default(0),
});

export const callbackSchema = z.discriminatedUnion('className', [
  earlyStoppingSchema,
  reduceLROnPlateauSchema,
]);
export type EarlyStoppingSettings = z.infer<typeof earlyStoppingSchema>;
export type ReduceLROnPlateauSettings = z.infer<typeof reduceLROnPlateauSchema>;
export type CallbackSettings = z.infer<typeof callbackSchema>;

/** What a callback asks for at the end of an epoch. */
export interface CallbackDecision {
  stop?: boolean;
  /** The new learning rate; absent where it stays. */
  learningRate?: number;
}

/** The state of one callback in one run. */
export interface Callback {
  /**
   * @param epoch from 0
   * @param value the monitored metric of the epoch
   * @param learningRate in force now
   */
  onEpochEnd(epoch: number, value: number, learningRate: number): CallbackDecision;
  readonly monitor: Metric;
}

export function createCallback(settings: CallbackSettings): Callback {
  return settings.className === 'EarlyStopping' ? earlyStopping(settings) : reduceLROnPlateau(settings);
}

function earlyStopping(settings: EarlyStoppingSettings & { mode: Mode }): Callback {
  let best: number | null = null;
  let wait = 0;
  return {
    monitor: settings.monitor,
    onEpochEnd(epoch, value) {
      wait++;
      if (isImprovement(value, best, settings)) {
        best = value;
        wait = 0;
        return {};
      }
      return { stop: wait >= settings.patience && epoch > 0 };
    },
  };
}

function reduceLROnPlateau(settings: ReduceLROnPlateauSettings & { mode: Mode }): Callback {
  let best: number | null = null;
  let wait = 0;
  let cooldown = 0;
  return {
    monitor: settings.monitor,
    onEpochEnd(_epoch, value, learningRate) {
      if (cooldown > 0) {
        cooldown--;
        wait = 0;
      }
      if (isImprovement(value, best, settings)) {
        best = value;
        wait = 0;
        return {};
      }
      if (cooldown > 0) return {};
      wait++;
      if (wait < settings.patience || learningRate <= settings.minLr) return {};
      cooldown = settings.cooldown;
      wait = 0;
      return { learningRate: Math.max(learningRate * settings.factor, settings.minLr) };
    },
  };
}
