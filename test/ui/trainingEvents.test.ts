import { describe, expect, it, vi } from 'vitest';
import type { RunEvent } from '../../src/experiments/trainRecipe.ts';
import { BottleneckMeter } from '../../src/ui/state/bottleneckMeter.ts';
import { afterEvents, EventQueue, NOTHING_YET } from '../../src/ui/state/trainingEvents.ts';
import { someEpochs } from '../helpers/runs.ts';

const batch = (step: number, epoch: number): RunEvent => ({
  type: 'batch',
  record: { step, epoch, loss: 2 - step / 10, accuracy: 0.1, learningRate: 1e-3 },
  clips: 40,
  clipsPerSecond: 50,
  etaSeconds: 9,
});
const start = {
  phase: 'starting' as const,
  batches: [],
  epochs: [],
  phases: [],
  warnings: [],
  live: { ...NOTHING_YET, epochs: 3, clips: 64, batchSize: 32 },
  confusion: null,
};

describe('afterEvents', () => {
  it('counts batches within the epoch', () => {
    const after = afterEvents(start, [batch(0, 0), batch(1, 0), batch(2, 1)]);
    expect(after.phase).toBe('training');
    expect(after.batches.map((b) => b.step)).toEqual([0, 1, 2]);
    expect(after.live).toMatchObject({ epoch: 2, batch: 1, clips: 40, clipsPerSecond: 50, secondsLeft: 9 });
  });

  it('keeps the last epoch’s confusion until the run goes on elsewhere', () => {
    const record = { ...someEpochs(1)[0]!, epoch: 0 };
    const epoch = (valConfusion: number[][] | null): RunEvent => ({
      type: 'epoch',
      record,
      best: true,
      valConfusion,
    });
    const [first, second] = [
      [
        [3, 1],
        [0, 4],
      ],
      [
        [4, 0],
        [1, 3],
      ],
    ];
    const after = afterEvents(start, [epoch(first!), batch(0, 1), epoch(second!), batch(1, 2)]);
    expect(after.confusion).toEqual(second);
    expect(afterEvents(after, [batch(2, 2)]).confusion).toEqual(second);
    const restored: RunEvent = { type: 'restored', history: { batches: [], epochs: [record] } };
    expect(afterEvents(after, [restored]).confusion).toBeNull();
  });

  it('follows pausing and resuming', () => {
    const paused = afterEvents(start, [batch(0, 0), { type: 'paused' }]);
    expect(paused.phase).toBe('paused');
    expect(afterEvents(paused, [batch(1, 0)]).phase).toBe('paused'); // a single step
    expect(afterEvents(paused, [{ type: 'resumed' }]).phase).toBe('training');
  });
});

describe('transfer learning', () => {
  const head: RunEvent = { type: 'phase', name: 'head', epoch: 0, epochs: 10 };
  const bottleneck = (done: number): RunEvent => ({ type: 'bottleneck', done, total: 100 });

  it('goes from the base to the head to fine-tuning', () => {
    const base = afterEvents(start, [head, bottleneck(20)]);
    expect(base.phase).toBe('bottleneck');
    const training = afterEvents(base, [batch(0, 0)]);
    expect(training).toMatchObject({ phase: 'training', live: { part: 'head', epochs: 10 } });
    const fine = afterEvents(training, [{ type: 'phase', name: 'fine-tuning', epoch: 10, epochs: 15 }]);
    expect(fine.live).toMatchObject({ part: 'fine-tuning', epochs: 15 });
    expect(fine.phases).toEqual([
      { x: 0, name: 'head' },
      { x: 10, name: 'fine-tuning' },
    ]);
  });

  it('tells the time left from the second report on, and forgets it when training begins', () => {
    const meter = new BottleneckMeter();
    meter.take(bottleneck(10), 5000);
    expect(meter.progress).toEqual({ done: 10, total: 100, secondsLeft: null });
    meter.take(bottleneck(40), 11_000);
    expect(meter.progress).toEqual({ done: 40, total: 100, secondsLeft: 12 });
    meter.take(batch(0, 0));
    expect(meter.progress).toBeNull();
  });
});

describe('EventQueue', () => {
  it('drops what comes after the run has ended', () => {
    const delivered: RunEvent[] = [];
    const queue = new EventQueue((events) => delivered.push(...events));
    queue.push(batch(0, 0));
    queue.close();
    queue.push({ type: 'evaluating' });
    queue.flush();
    expect(delivered).toEqual([batch(0, 0)]);
  });

  it('delivers everything, in order, in few groups', () => {
    vi.useFakeTimers();
    const groups: RunEvent[][] = [];
    const queue = new EventQueue((events) => groups.push(events));
    for (let i = 0; i < 100; i++) {
      queue.push(batch(i, 0));
      vi.advanceTimersByTime(10);
    }
    queue.flush();
    vi.useRealTimers();
    expect(groups.length).toBeLessThanOrEqual(5);
    expect(groups.flat()).toEqual(Array.from({ length: 100 }, (_, i) => batch(i, 0)));
  });
});
