import fc from 'fast-check';
import { expect, it } from 'vitest';
import { splitSum } from '../../../src/training/webgpu/splitSum.ts';

const size = fc.integer({ min: 1, max: 3_000_000 });

it('covers every row once, with no empty part and within bounded memory', () => {
  const settings = fc.tuple(fc.integer({ min: 1, max: 2048 }), fc.constantFrom(1, 16));
  fc.assert(
    fc.property(size, size, settings, (rows, results, [wanted, multiple]) => {
      const parts = splitSum(rows, results, wanted, multiple);
      expect(parts.count * parts.rows).toBeGreaterThanOrEqual(rows);
      expect((parts.count - 1) * parts.rows).toBeLessThan(rows);
      expect(parts.rows % multiple).toBe(0);
      expect(parts.count).toBeLessThanOrEqual(wanted);
      if (parts.count > 1) {
        expect(parts.count * results * 4).toBeLessThanOrEqual(16 * 2 ** 20);
        expect(parts.rows).toBeGreaterThanOrEqual(128);
      }
    }),
  );
});
