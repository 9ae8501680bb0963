import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TrainingState } from '../../src/training/checkpoint.ts';
import { Checkpointer } from '../../src/training/checkpointer.ts';
import type { TrainingEvent } from '../../src/training/events.ts';

const state = { seconds: 1 } as TrainingState;

/** Epochs that take `epoch`, on a clock that stands still but for them and the saving. */
async function run({ epoch, costs, epochs }: { epoch: number; costs: number[]; epochs: number }) {
  let now = 0;
  const saved: { from: number; to: number }[] = [];
  const checkpointer = new Checkpointer(
    async () => {
      const from = now;
      now += costs[saved.length % costs.length]!;
      saved.push({ from, to: now });
    },
    () => {},
    () => now,
  );
  for (let i = 0; i < epochs; i++) {
    now += epoch;
    await checkpointer.offer(async () => state);
  }
  return { saved, now };
}

describe('checkpoints', () => {
  it('are made after every epoch where they cost a tenth of the time or less', async () => {
    expect((await run({ epoch: 9, costs: [1], epochs: 20 })).saved).toHaveLength(20);
  });

  it('skip epochs where they cost more', async () => {
    const { saved } = await run({ epoch: 1, costs: [1], epochs: 20 });
    expect(saved.map(({ from }) => from)).toEqual([1, 11, 21]);
  });

  it('lie nine times as long apart as the one before took, and no epoch longer than needed', async () => {
    const whole = fc.integer({ min: 1, max: 50 });
    await fc.assert(
      fc.asyncProperty(whole, fc.array(whole, { minLength: 1, maxLength: 4 }), async (epoch, costs) => {
        const { saved } = await run({ epoch, costs, epochs: 200 });
        for (const [i, { from }] of saved.slice(1).entries()) {
          const before = saved[i]!;
          const between = from - before.to;
          expect(between).toBeGreaterThanOrEqual(9 * (before.to - before.from));
          expect(between).toBeLessThan(Math.max(9 * (before.to - before.from), 1) + epoch);
        }
      }),
    );
  });

  it('count what reading the state costs', async () => {
    let now = 0;
    let captured = 0;
    const checkpointer = new Checkpointer(
      async () => {},
      () => {},
      () => now,
    );
    for (let epoch = 0; epoch < 3; epoch++) {
      now += 5;
      await checkpointer.offer(async () => {
        captured++;
        now += 1;
        return state;
      });
    }
    // At 5 and, because at 11 only 5 of 9 have passed, at 16.
    expect(captured).toBe(2);
  });

  it('that fail are told once, and no more are tried', async () => {
    const events: TrainingEvent[] = [];
    let tried = 0;
    const full = async () => {
      tried++;
      throw new Error('the disk is full');
    };
    const checkpointer = new Checkpointer(
      full,
      (event) => events.push(event),
      () => 0,
    );
    await checkpointer.offer(async () => state);
    await checkpointer.offer(async () => state);
    expect(tried).toBe(1);
    expect(events).toEqual([
      { type: 'checkpointFailed', message: expect.stringMatching(/the disk is full.*leave this tab open/) },
    ]);
  });

  it('end a run that cannot even be read', async () => {
    const checkpointer = new Checkpointer(
      async () => {},
      () => {},
    );
    const lost = checkpointer.offer(() => Promise.reject(new Error('device lost')));
    await expect(lost).rejects.toThrow('device lost');
  });
});
