import { z } from 'zod';
import { type EpochRecord, metricOf, metrics } from './history.ts';
import { isImprovement, type Mode } from './improvement.ts';
import {
  type LearningRateSchedulerSettings,
  learningRateSchedulerSchema,
  scheduledRate,
} from './learningRateSchedules.ts';

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
  learningRateSchedulerSchema,
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

/** What a callback knows of the epochs so far: counters and best values. Plain data. */
export type CallbackState = Readonly<Record<string, number | null>>;

/** The state of one callback in one run. */
export interface Callback {
  /**
   * @param epoch from 0
   * @returns the learning rate for this epoch
   */
  onEpochBegin?(epoch: number): number;
  /** @param learningRate in force now */
  onEpochEnd?(record: EpochRecord, learningRate: number): CallbackDecision;
  /** A copy; null where nothing is carried from epoch to epoch. */
  state(): CallbackState | null;
  /** @param state of a callback with the same settings */
  restore(state: CallbackState | null): void;
}

/** What callbacks know of the run before it begins. */
export interface RunContext {
  initialLearningRate: number;
  epochs: number;
}

export function createCallback(settings: CallbackSettings, run: RunContext): Callback {
  switch (settings.className) {
    case 'EarlyStopping':
      return earlyStopping(settings);
    case 'ReduceLROnPlateau':
      return reduceLROnPlateau(settings);
    case 'LearningRateScheduler':
      return learningRateScheduler(settings, run);
  }
}

function learningRateScheduler(
  settings: LearningRateSchedulerSettings,
  { initialLearningRate, epochs }: RunContext,
): Callback {
  return {
    onEpochBegin: (epoch) => scheduledRate(settings, epoch, initialLearningRate, epochs),
    state: () => null,
    restore() {},
  };
}

function earlyStopping(settings: EarlyStoppingSettings & { mode: Mode }): Callback {
  const now = { best: null as number | null, wait: 0 };
  return {
    onEpochEnd(record) {
      const value = metricOf(record, settings.monitor);
      now.wait++;
      if (isImprovement(value, now.best, settings)) {
        now.best = value;
        now.wait = 0;
        return {};
      }
      return { stop: now.wait >= settings.patience && record.epoch > 0 };
    },
    state: () => ({ ...now }),
    restore: (state) => Object.assign(now, state),
  };
}

function reduceLROnPlateau(settings: ReduceLROnPlateauSettings & { mode: Mode }): Callback {
  const now = { best: null as number | null, wait: 0, cooldown: 0 };
  return {
    onEpochEnd(record, learningRate) {
      const value = metricOf(record, settings.monitor);
      if (now.cooldown > 0) {
        now.cooldown--;
        now.wait = 0;
      }
      if (isImprovement(value, now.best, settings)) {
        now.best = value;
        now.wait = 0;
        return {};
      }
      if (now.cooldown > 0) return {};
      now.wait++;
      if (now.wait < settings.patience || learningRate <= settings.minLr) return {};
      now.cooldown = settings.cooldown;
      now.wait = 0;
      return { learningRate: Math.max(learningRate * settings.factor, settings.minLr) };
    },
    state: () => ({ ...now }),
    restore: (state) => Object.assign(now, state),
  };
}
