import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { erfc } from '../../src/evaluation/erfc.ts';
import { mcnemar } from '../../src/evaluation/mcnemar.ts';
import statistics from '../fixtures/statistics.json' with { type: 'json' };

const relativeError = (value: number, expected: number) => Math.abs(value / expected - 1);

describe('McNemar’s test', () => {
  it.each(statistics.mcnemar)('of $b against $c has SciPy’s p ($p)', ({ b, c, p, exact }) => {
    const test = mcnemar(b, c);
    expect(test.exact).toBe(exact);
    expect(relativeError(test.p, p)).toBeLessThan(1e-7);
  });

  it('takes no side, and gives a probability', () => {
    const count = fc.nat(5000);
    fc.assert(
      fc.property(count, count, (b, c) => {
        const { p } = mcnemar(b, c);
        expect(p).toBe(mcnemar(c, b).p);
        expect(p).toBeGreaterThan(0);
        expect(p).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('finds nothing where the two are right equally often', () => {
    for (let n = 0; n < 200; n++) expect(mcnemar(n, n).p).toBe(1);
  });

  it('is the surer the more lopsided as many disagreements are', () => {
    for (const n of [10, 24, 25, 80]) {
      const ps = Array.from({ length: Math.floor(n / 2) + 1 }, (_, c) => mcnemar(n - c, c).p);
      expect(ps).toEqual([...ps].sort((x, y) => x - y));
    }
  });
});

it.each(statistics.erfc)('erfc($x) is SciPy’s $erfc', ({ x, erfc: expected }) => {
  expect(relativeError(erfc(x), expected)).toBeLessThan(1e-10);
});
