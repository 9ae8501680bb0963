import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDuration, formatTick, timeTicks } from '../../../src/ui/audio/time.ts';

describe('timeTicks', () => {
  it('marks round times', () => {
    expect(timeTicks(0, 30)).toEqual([0, 5, 10, 15, 20, 25, 30]);
    expect(timeTicks(4.1, 6.1)).toEqual([4.5, 5, 5.5, 6]);
  });

  it('stays within the span and stays few', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 900, noNaN: true }),
        fc.double({ min: 0.5, max: 900, noNaN: true }),
        (start, duration) => {
          const ticks = timeTicks(start, start + duration);
          expect(ticks.length).toBeGreaterThan(0);
          expect(ticks.length).toBeLessThanOrEqual(9);
          for (const tick of ticks) {
            expect(tick).toBeGreaterThanOrEqual(start - 1e-3);
            expect(tick).toBeLessThanOrEqual(start + duration + 1e-3);
          }
        },
      ),
    );
  });
});

it('writes times as a player does', () => {
  expect([0, 29.93, 60, 725.4].map(formatDuration)).toEqual(['0:00', '0:30', '1:00', '12:05']);
  expect([0.5, 30, 90].map(formatTick)).toEqual(['0.5 s', '30 s', '1:30']);
});
