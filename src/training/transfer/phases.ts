import { watchedBy } from '../bestWeights.ts';
import type { TrainingEvent } from '../events.ts';
import { type EpochRecord, type History, metricOf } from '../history.ts';
import { isImprovement } from '../improvement.ts';
import type { TrainingSettings } from '../settings.ts';
import type { TrainingResult } from '../trainer.ts';

/**
 * Two trainings, one after the other, as one run: what the second tells is counted on from the first, and the best
 * epoch is that of both.
 */
export class Phases {
  readonly #first: TrainingResult;
  readonly #isBetter: (record: EpochRecord) => boolean;

  constructor(first: TrainingResult, settings: TrainingSettings) {
    this.#first = first;
    const watched = watchedBy(settings);
    const best = first.bestEpoch === null ? null : first.history.epochs[first.bestEpoch]!;
    this.#isBetter = (record) =>
      !watched ||
      isImprovement(metricOf(record, watched.monitor), best && metricOf(best, watched.monitor), watched);
  }

  /** An event of the second training as one of the run. */
  event(event: TrainingEvent): TrainingEvent {
    const { batches, epochs } = this.#first.history;
    if (event.type === 'batch') {
      const { step, epoch } = event.record;
      return {
        ...event,
        record: { ...event.record, step: batches.length + step, epoch: epochs.length + epoch },
      };
    }
    if (event.type !== 'epoch') return event;
    const record = { ...event.record, epoch: epochs.length + event.record.epoch };
    return { ...event, record, best: event.best && this.#isBetter(record) };
  }

  /** The history of both, given the second's. */
  history(second: History): History {
    const { batches, epochs } = this.#first.history;
    const later = second.batches.map((b) => ({
      ...b,
      step: b.step + batches.length,
      epoch: b.epoch + epochs.length,
    }));
    return {
      batches: [...batches, ...later],
      epochs: [...epochs, ...second.epochs.map((e) => ({ ...e, epoch: e.epoch + epochs.length }))],
    };
  }

  /**
   * @returns the result of both, and whether its weights are the second's; else they are the first's, which the
   * model has no longer
   */
  result(second: TrainingResult): { result: TrainingResult; fromSecond: boolean } {
    const first = this.#first;
    const best = second.bestEpoch === null ? null : second.history.epochs[second.bestEpoch]!;
    const fromSecond = best !== null && this.#isBetter(best);
    return {
      fromSecond,
      result: {
        history: this.history(second.history),
        stoppedBecause: second.stoppedBecause,
        bestEpoch: fromSecond ? best.epoch + first.history.epochs.length : first.bestEpoch,
        weights: fromSecond ? second.weights : first.weights,
        seconds: first.seconds + second.seconds,
        ...(second.message && { message: `While fine-tuning: ${second.message}` }),
      },
    };
  }
}
