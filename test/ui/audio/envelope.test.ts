import { describe, expect, it } from 'vitest';
import { envelope } from '../../../src/ui/audio/envelope.ts';

describe('envelope', () => {
  it('gives the lowest and highest sample of each column', () => {
    const pcm = Float32Array.of(0, 0.5, -0.25, 0.25, -1, 0, 0.75, 0.125);
    expect([...envelope(pcm, 2)]).toEqual([-0.25, 0.5, -1, 0.75]);
  });

  it('stretches a sound with fewer samples than columns', () => {
    expect([...envelope(Float32Array.of(0.5, -0.5), 4)]).toEqual([
      0.5, 0.5, 0.5, 0.5, -0.5, -0.5, -0.5, -0.5,
    ]);
  });

  it('still finds the swing of a tone when it skips samples', () => {
    const tone = Float32Array.from({ length: 22_050 * 40 }, (_, i) => Math.sin(i * 0.37));
    for (const [i, edge] of envelope(tone, 400).entries())
      expect(edge * (i % 2 ? 1 : -1)).toBeGreaterThan(0.98);
  });
});
