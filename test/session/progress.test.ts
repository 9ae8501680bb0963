import { expect, it } from 'vitest';
import { forEachConcurrent, type Progress, ProgressMeter } from '../../src/session/progress.ts';

const never = new AbortController().signal;

it('does everything once, at most `width` at a time', async () => {
  let running = 0;
  let most = 0;
  const done: number[] = [];
  await forEachConcurrent([...Array(20).keys()], 3, never, async (item) => {
    most = Math.max(most, ++running);
    await new Promise((resolve) => setTimeout(resolve, item % 3));
    running--;
    done.push(item);
  });
  expect(most).toBe(3);
  expect(done.sort((a, b) => a - b)).toEqual([...Array(20).keys()]);
});

it('finishes what was begun and starts nothing new after an abort', async () => {
  const abort = new AbortController();
  const done: number[] = [];
  await forEachConcurrent([0, 1, 2, 3, 4, 5], 2, abort.signal, async (item) => {
    await Promise.resolve();
    if (item === 1) abort.abort();
    done.push(item);
  });
  expect(done.length).toBeGreaterThanOrEqual(2);
  expect(done).not.toContain(5);
});

it('stops at the first failure', async () => {
  const begun: number[] = [];
  const run = forEachConcurrent([0, 1, 2, 3], 1, never, async (item) => {
    begun.push(item);
    if (item === 1) throw new Error('disk full');
  });
  await expect(run).rejects.toThrow('disk full');
  expect(begun).toEqual([0, 1]);
});

it('counts to the total and estimates only when there is something to go by', () => {
  const seen: Progress[] = [];
  const meter = new ProgressMeter(2, (p) => seen.push(p));
  meter.advance();
  meter.advance();
  expect(seen.map((p) => p.done)).toEqual([0, 1, 2]);
  expect(seen[0]!.secondsLeft).toBeNull();
  expect(seen[2]!.secondsLeft).toBe(0);
});
