import { nextTask } from '../nextTask.ts';
import type { AdjustedSettings } from './adjustedSettings.ts';
import { batchAt, changedOrder, epochOrder } from './batches.ts';
import type { Asked, BatchLog } from './batchLog.ts';
import type { TrainingControl } from './control.ts';
import type { DeviceWatch } from './deviceFailure.ts';
import { hasDiverged } from './divergence.ts';
import type { Ending, TrainingEvent } from './events.ts';
import { readFigures } from './figures.ts';
import type { FigureTotals } from './figureTotals.ts';
import { ReadQueue } from './readQueue.ts';
import type { RunClock } from './runClock.ts';
import type { TrainingStep } from './trainingStep.ts';
import { waitWhilePaused } from './waitWhilePaused.ts';
import type { WeightAverage } from './weightAverage.ts';

export interface EpochParts {
  /** Of the clips’ order. */
  seed: number;
  step: TrainingStep;
  /** Null where the settings ask for none. */
  average: WeightAverage | null;
  adjusted: AdjustedSettings;
  log: BatchLog;
  clock: RunClock;
  control: TrainingControl;
  device: DeviceWatch;
  on: (event: TrainingEvent) => void;
}

/**
 * All batches of an epoch, under the user's hand.
 * @param totals takes their figures
 * @returns why the run ends in its middle; else null
 * @throws DeviceFailure
 */
export async function trainEpoch(
  parts: EpochParts,
  epoch: number,
  totals: FigureTotals,
): Promise<Ending | null> {
  const { seed, step, average, adjusted, log, control, device } = parts;
  const { data } = adjusted;
  let { entries } = data;
  let order = epochOrder(entries, seed, epoch);
  const reads = new ReadQueue<Asked>();
  /** @returns whether training has diverged */
  const read = async (all: boolean): Promise<boolean> => {
    const due = reads.due(all);
    for (;;) {
      const next = await device.guard(due.next());
      if (next.done) return false;
      const figures = readFigures(next.value.values);
      if (hasDiverged(figures)) return true;
      totals.add(figures);
      log.tell(figures, next.value.tag);
    }
  };
  for (let position = 0; position < order.length; ) {
    if (control.mustWait) {
      if (await read(true)) return { reason: 'diverged' };
      await pause(parts);
    }
    if (control.state === 'stopped') {
      return { reason: (await read(true)) ? 'diverged' : 'user' };
    }
    adjusted.adjust(control.takeAdjustments());
    if (data.entries !== entries) {
      entries = data.entries;
      order = changedOrder(order, position, entries, seed, epoch);
      if (position === order.length) break;
    }
    control.batchBegins();
    const batch = batchAt(order, position, adjusted.batchSize);
    position += batch.count;
    const figures = step.run(batch, adjusted.learningRate, epoch, data);
    average?.update();
    reads.push(figures, {
      epoch,
      learningRate: adjusted.learningRate,
      clipsLeft: order.length - position,
      clips: entries.length,
    });
    if (await read(false)) return { reason: 'diverged' };
    await nextTask();
  }
  return (await read(true)) ? { reason: 'diverged' } : null;
}

async function pause({ clock, control, device, on }: EpochParts): Promise<void> {
  clock.now();
  try {
    await waitWhilePaused(control, device, on);
  } finally {
    clock.skip();
  }
}
