import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RunRecord } from '../../src/experiments/run.ts';
import {
  nextRun,
  ordersAfterMove,
  queuedRuns,
  queueTimeLeft,
  runPace,
} from '../../src/experiments/runQueue.ts';
import { aRun, someEpochs } from '../helpers/runs.ts';

const queue = (ids: readonly string[]) => ids.map((id, i) => aRun({ id, order: 10 + 3 * i }));
const ids = (runs: readonly RunRecord[]) => runs.map(({ id }) => id).join('');
const moved = (runs: readonly RunRecord[], id: string, before: string | null) => {
  const orders = ordersAfterMove(runs, id, before);
  return ids(queuedRuns(runs.map((run) => ({ ...run, order: orders.get(run.id) ?? run.order }))));
};

describe('ordersAfterMove', () => {
  it('moves a run before another, or to the end', () => {
    const runs = queue(['a', 'b', 'c', 'd']);
    expect(moved(runs, 'd', 'b')).toBe('adbc');
    expect(moved(runs, 'a', 'd')).toBe('bcad');
    expect(moved(runs, 'b', null)).toBe('acdb');
    expect(moved(runs, 'b', 'b')).toBe('abcd');
    expect(moved(runs, 'nobody', 'b')).toBe('abcd');
  });

  it('gives every place to one run, and leaves the others in their order', () => {
    const names = ['a', 'b', 'c', 'd', 'e'];
    const name = fc.constantFrom(...names);
    fc.assert(
      fc.property(
        fc.shuffledSubarray(names, { minLength: 5 }),
        name,
        fc.option(name),
        (order, id, before) => {
          const after = moved(queue(order), id, before);
          expect([...after].sort()).toEqual(names);
          expect(after.replace(id, '')).toBe(order.join('').replace(id, ''));
          if (before === null) expect(after.at(-1)).toBe(id);
          else if (before !== id) expect(after[after.indexOf(id) + 1]).toBe(before);
        },
      ),
    );
  });
});

describe('nextRun', () => {
  it('goes on with what was interrupted, then by order', () => {
    const runs = [
      aRun({ id: 'late', order: 9 }),
      aRun({ id: 'soon', order: 8 }),
      aRun({ id: 'ended', order: 1, status: 'finished' }),
      aRun({ id: 'cut', order: 99, status: 'interrupted' }),
    ];
    const tried = new Set<string>();
    const order: string[] = [];
    for (let next = nextRun(runs, tried); next; next = nextRun(runs, tried)) {
      order.push(next.id);
      tried.add(next.id);
    }
    expect(order).toEqual(['cut', 'soon', 'late']);
  });
});

describe('the time left', () => {
  const place = (configuration: number) => ({ sweep: 's', configuration, labels: [] });
  const ended = (seconds: number, change: Partial<RunRecord> = {}) =>
    aRun({ status: 'finished', seconds, epochs: someEpochs(10), ...change });
  const recipe = { ...aRun().recipe, epochs: 20 };
  const waiting = (change: Partial<RunRecord> = {}) => aRun({ recipe, sweep: place(0), ...change });

  it('is unknown until a run on these tracks has ended', () => {
    const other = { ...aRun().dataset, fingerprint: 'other tracks' };
    const runs = [waiting(), ended(10, { dataset: other }), ended(10, { status: 'failed' })];
    expect(queueTimeLeft(runs, runPace(runs), null)).toBeNull();
  });

  it('is the mean of the same configuration; else it is counted epoch by epoch', () => {
    const architecture = { ...recipe.architecture, params: { other: true } };
    const same = [ended(30, { sweep: place(0) }), ended(50, { sweep: place(0) })];
    const sameNetwork = [ended(20), ended(40)];
    const otherNetwork = ended(100, { recipe: { ...recipe, architecture } });
    const left = (before: RunRecord[]) => queueTimeLeft([waiting(), ...before], runPace(before), null);
    expect(left([...same, ...sameNetwork, otherNetwork])).toBe(40);
    expect(left([...sameNetwork, otherNetwork])).toBe(60); // 3 seconds an epoch
    expect(left([otherNetwork])).toBe(200);
  });

  it('has what the run that is going on says of itself', () => {
    const going = waiting({ id: 'now', status: 'running' });
    const runs = [going, waiting(), waiting(), ended(40, { sweep: place(0) })];
    const left = (secondsLeft: number | null) =>
      queueTimeLeft(runs, runPace(runs), { id: 'now', secondsLeft });
    expect(left(7)).toBe(87);
    expect(left(null)).toBe(120);
  });
});
