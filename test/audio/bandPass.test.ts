import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bandPass } from '../../src/audio/bandPass.ts';
import { SAMPLE_RATE } from '../../src/audio/pcm.ts';
import scipy from '../fixtures/band_pass.json' with { type: 'json' };

const tone = (hz: number, seconds = 1) =>
  Float32Array.from({ length: seconds * SAMPLE_RATE }, (_, i) =>
    Math.sin((2 * Math.PI * hz * i) / SAMPLE_RATE),
  );

/** Amplitude of a tone in the second half of a second, where the filters have settled: 1 for {@link tone}. */
function amplitude(pcm: Float32Array, hz: number): number {
  const half = pcm.length / 2;
  let [real, imaginary] = [0, 0];
  for (let i = half; i < pcm.length; i++) {
    const angle = (2 * Math.PI * hz * i) / SAMPLE_RATE;
    real += pcm[i]! * Math.cos(angle);
    imaginary += pcm[i]! * Math.sin(angle);
  }
  return (2 * Math.hypot(real, imaginary)) / half;
}

const inDb = (amplitude: number) => 20 * Math.log10(amplitude);

describe('bandPass', () => {
  it.each(scipy)(
    '$low to $high Hz lets through what SciPy’s Butterworth filters do',
    ({ low, high, gains }) => {
      for (const { hz, db } of gains) {
        const heard = inDb(amplitude(bandPass(tone(hz), { low, high }), hz));
        if (db > -100) expect(Math.abs(heard - db)).toBeLessThan(0.1);
        else expect(heard).toBeLessThan(-90);
      }
    },
  );

  it('leaves one of two tones, and the other 40 dB below', () => {
    // An octave and more outside; whole numbers of periods, so that one tone is not measured in the other.
    const band = fc.record({
      low: fc.integer({ min: 80, max: 3000 }),
      width: fc.double({ min: 1.5, max: 3, noNaN: true }),
      above: fc.boolean(),
    });
    fc.assert(
      fc.property(band, ({ low, width, above }) => {
        const high = low * width;
        const inside = 2 * Math.round(Math.sqrt(low * high) / 2);
        const outside = 2 * Math.round((above ? 2 * high : low / 2) / 2);
        fc.pre(outside < 0.48 * SAMPLE_RATE);
        const other = tone(outside);
        const both = tone(inside).map((value, i) => value + other[i]!);
        const heard = bandPass(both, { low, high });
        expect(inDb(amplitude(heard, inside))).toBeGreaterThan(-1);
        expect(inDb(amplitude(heard, outside))).toBeLessThan(-40);
      }),
      { numRuns: 20 },
    );
  });

  it('changes nothing where the band holds all that can be heard', () => {
    const pcm = tone(440, 1);
    expect(bandPass(pcm, { low: 0, high: SAMPLE_RATE / 2 })).toEqual(pcm);
  });
});
