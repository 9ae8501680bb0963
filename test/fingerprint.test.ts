import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fingerprint } from '../src/fingerprint.ts';

const bytes = fc.uint8Array({ minLength: 1, maxLength: 40 });

describe('fingerprint', () => {
  it('is that of the values, wherever they lie', () => {
    fc.assert(
      fc.property(bytes, fc.nat(7), (data, offset) => {
        const moved = new Uint8Array(data.length + offset);
        moved.set(data, offset);
        expect(fingerprint(moved.subarray(offset))).toBe(fingerprint(data));
      }),
    );
  });

  it('changes with every bit', () => {
    fc.assert(
      fc.property(bytes, fc.nat(), (data, at) => {
        const changed = data.slice();
        changed[at % data.length]! ^= 1 << (at % 8);
        expect(fingerprint(changed)).not.toBe(fingerprint(data));
      }),
    );
  });

  it('changes with the length and with where parts are cut', () => {
    const zeros = (n: number) => new Uint8Array(n);
    expect(new Set([0, 1, 3, 4, 5, 8].map((n) => fingerprint(zeros(n)))).size).toBe(6);
    expect(fingerprint(zeros(4), zeros(8))).not.toBe(fingerprint(zeros(8), zeros(4)));
  });

  it('meets no other among 100,000', () => {
    const seen = new Set<string>();
    for (let i = 0; i < 100_000; i++)
      seen.add(fingerprint(new Uint8Array(new Uint32Array([i, i >>> 3]).buffer)));
    expect(seen.size).toBe(100_000);
  });
});
