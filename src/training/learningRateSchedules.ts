import { z } from 'zod';

const className = z.literal('LearningRateScheduler');

/**
 * Keras's LearningRateScheduler with one of `keras.optimizers.schedules`, whose step is the epoch: the schedule
 * sets the rate at the beginning of every epoch, counted from the run's initial learning rate.
 */
export const learningRateSchedulerSchema = z.discriminatedUnion('schedule', [
  /** ExponentialDecay with `staircase`: every `decaySteps` epochs the rate is multiplied by `decayRate`. */
  z.strictObject({
    className,
    schedule: z.literal('step'),
    decaySteps: z.int().min(1).default(10),
    decayRate: z.number().gt(0).lt(1).default(0.5),
  }),
  /** ExponentialDecay: every epoch the rate is multiplied by `decayRate`. */
  z.strictObject({
    className,
    schedule: z.literal('exponential'),
    decayRate: z.number().gt(0).lt(1).default(0.95),
  }),
  /**
   * CosineDecay over the run's epochs, down to `alpha` times the initial rate. Before that, over `warmupSteps`
   * epochs, the rate rises in equal steps; the first epoch has the first of them, not 0.
   */
  z.strictObject({
    className,
    schedule: z.literal('cosine'),
    alpha: z.number().min(0).lt(1).default(0),
    warmupSteps: z.int().min(0).default(0),
  }),
]);
export type LearningRateSchedulerSettings = z.infer<typeof learningRateSchedulerSchema>;

/**
 * The learning rate of an epoch.
 * @param epoch from 0
 * @param epochs of the whole run
 */
export function scheduledRate(
  settings: LearningRateSchedulerSettings,
  epoch: number,
  initial: number,
  epochs: number,
): number {
  switch (settings.schedule) {
    case 'step':
      return initial * settings.decayRate ** Math.floor(epoch / settings.decaySteps);
    case 'exponential':
      return initial * settings.decayRate ** epoch;
    case 'cosine': {
      const { alpha, warmupSteps } = settings;
      if (epoch < warmupSteps) return (initial * (epoch + 1)) / (warmupSteps + 1);
      const share = (epoch - warmupSteps) / (epochs - warmupSteps);
      return initial * ((1 - alpha) * 0.5 * (1 + Math.cos(Math.PI * share)) + alpha);
    }
  }
}
