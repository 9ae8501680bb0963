import { t } from '../../i18n.ts';
import type { TrainingEvent } from '../events.ts';
import { type EpochRecord, metricOf } from '../history.ts';
import { isImprovement } from '../improvement.ts';
import type { TrainingSettings } from '../settings.ts';
import type { TrainingResult } from '../trainer.ts';
import { watchedBy } from '../watched.ts';
import type { TransferState } from './transferOptions.ts';

/** Of a training: its epochs so far, which of them is the best (from 0), and how long they took. */
export type Progress = Pick<TrainingResult, 'history' | 'bestEpoch' | 'seconds'>;

/** How far a transfer learning is; plain data, without a backend. */
export function progressOf({ training, head }: TransferState, settings: TrainingSettings): Progress {
  const { history, best, seconds } = training;
  const now = { history, bestEpoch: best.epoch, seconds };
  return head ? new Phases(head, settings).progress(now) : now;
}

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

  /** How far both have come, given how far the second is; `inSecond`: the best epoch is one of the second's. */
  progress(second: Progress): Progress & { inSecond: boolean } {
    const { history, bestEpoch, seconds } = this.#first;
    const { batches, epochs } = history;
    const later = {
      batches: second.history.batches.map((b) => ({
        ...b,
        step: b.step + batches.length,
        epoch: b.epoch + epochs.length,
      })),
      epochs: second.history.epochs.map((e) => ({ ...e, epoch: e.epoch + epochs.length })),
    };
    const best = second.bestEpoch === null ? null : later.epochs[second.bestEpoch]!;
    const inSecond = best !== null && this.#isBetter(best);
    return {
      history: { batches: [...batches, ...later.batches], epochs: [...epochs, ...later.epochs] },
      bestEpoch: inSecond ? best.epoch : bestEpoch,
      seconds: seconds + second.seconds,
      inSecond,
    };
  }

  /**
   * @returns the result of both, and whether its weights are the second's; else they are the first's, which the
   * model has no longer
   */
  result(second: TrainingResult): { result: TrainingResult; fromSecond: boolean } {
    const { inSecond, ...progress } = this.progress(second);
    return {
      fromSecond: inSecond,
      result: {
        ...progress,
        stoppedBecause: second.stoppedBecause,
        weights: inSecond ? second.weights : this.#first.weights,
        ...(second.message && { message: t('While fine-tuning: {problem}', { problem: second.message }) }),
      },
    };
  }
}
