import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RingBuffer } from '../../src/audio/ringBuffer.ts';

describe('RingBuffer', () => {
  it('gives the newest samples, whatever the blocks that they came in', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 20 }),
        fc.array(fc.integer({ min: 0, max: 50 }), { maxLength: 20 }),
        fc.integer({ min: 0, max: 60 }),
        (capacity, blocks, wanted) => {
          const ring = new RingBuffer(capacity);
          const all: number[] = [];
          for (const length of blocks) {
            const block = Array.from({ length }, (_, i) => all.length + i);
            all.push(...block);
            ring.push(Float32Array.from(block));
          }
          expect(ring.written).toBe(all.length);
          const count = Math.min(wanted, capacity, all.length);
          expect([...ring.latest(wanted)]).toEqual(all.slice(all.length - count));
        },
      ),
    );
  });

  it('gives a copy, which later samples do not change', () => {
    const ring = new RingBuffer(2);
    ring.push(Float32Array.of(1, 2));
    const latest = ring.latest(2);
    ring.push(Float32Array.of(3, 4));
    expect([...latest]).toEqual([1, 2]);
  });
});
