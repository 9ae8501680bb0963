/** One training step. */
export interface BatchRecord {
  /** From 0, counted over all epochs. */
  step: number;
  /** From 0. */
  epoch: number;
  /** Mean categorical cross-entropy of the batch, dropout active. */
  loss: number;
  /** 0..1, dropout active. */
  accuracy: number;
  /** Before SGD's own decay. */
  learningRate: number;
}

/** One pass over the training clips, as Keras logs it. */
export interface EpochRecord {
  /** From 0. */
  epoch: number;
  /** Mean over the epoch's clips while the weights changed, dropout active. */
  loss: number;
  accuracy: number;
  /** Mean recall over the genres that have clips; null in runs saved before it was measured. */
  balancedAccuracy: number | null;
  /** After the epoch, dropout inactive; null without a validation set. */
  valLoss: number | null;
  valAccuracy: number | null;
  valBalancedAccuracy: number | null;
  /** Used in the epoch's last step, before callbacks change it. */
  learningRate: number;
  /** Wall time with validation, without pauses. */
  seconds: number;
}

export interface History {
  batches: BatchRecord[];
  epochs: EpochRecord[];
}

/** A figure of an epoch that callbacks and the choice of the best weights can watch. */
export const metrics = [
  'loss',
  'accuracy',
  'balancedAccuracy',
  'valLoss',
  'valAccuracy',
  'valBalancedAccuracy',
] as const;
export type Metric = (typeof metrics)[number];

/**
 * The metric of an epoch; without a validation set the training figure stands in for the validation figure. NaN
 * where it was not measured.
 */
export function metricOf(record: EpochRecord, metric: Metric): number {
  switch (metric) {
    case 'valLoss':
      return record.valLoss ?? record.loss;
    case 'valAccuracy':
      return record.valAccuracy ?? record.accuracy;
    case 'valBalancedAccuracy':
      return record.valBalancedAccuracy ?? record.balancedAccuracy ?? Number.NaN;
    default:
      return record[metric] ?? Number.NaN;
  }
}
