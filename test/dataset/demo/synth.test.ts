import { describe, expect, it } from 'vitest';
import { SAMPLE_RATE } from '../../../src/audio/pcm.ts';
import { applyBiquad, bandPass, highPass, lowPass } from '../../../src/dataset/demo/mix/filters.ts';
import { tunedInstrument } from '../../../src/dataset/demo/synth/patches.ts';
import { playNotes } from '../../../src/dataset/demo/synth/sampler.ts';
import { renderTone, type TonePatch } from '../../../src/dataset/demo/synth/tone.ts';
import { powerAt } from './listen.ts';

const SAW: TonePatch = {
  ...{ kind: 'tone', wave: 'saw', attack: 0.001, decay: 1, sustain: 1, release: 0.01 },
  cutoff: SAMPLE_RATE,
};

describe('instruments', () => {
  it.each([
    ['telecaster', 64],
    ['uprightBass', 40],
    ['nylonGuitar', 76],
    ['piano', 69],
    ['electricPiano', 60],
    ['subBass', 36],
    ['banjo', 67],
  ] as const)('%s plays note %i in tune, within six cents', (name, pitch) => {
    const bus = new Float32Array(SAMPLE_RATE);
    playNotes(bus, tunedInstrument(name, 0, 1), [{ time: 0, pitch, held: 1, velocity: 1, bend: 0 }], 1);
    const hz = 440 * 2 ** ((pitch - 69) / 12);
    const cents = Array.from({ length: 81 }, (_, i) => i - 40);
    const powers = cents.map((c) => powerAt(bus, hz * 2 ** (c / 1200), 0, Math.round(0.9 * SAMPLE_RATE)));
    expect(Math.abs(cents[powers.indexOf(Math.max(...powers))]!)).toBeLessThanOrEqual(6);
  });

  it('glides a bent note up to its pitch', () => {
    const bus = new Float32Array(SAMPLE_RATE);
    const note = { time: 0, pitch: 69, held: 1, velocity: 1, bend: -2 };
    playNotes(bus, tunedInstrument('electricGuitar', 0, 1), [note], 1);
    const below = 440 * 2 ** (-1.6 / 12);
    const start = [0, 1300] as const;
    const later = [10_000, 20_000] as const;
    expect(powerAt(bus, below, ...start)).toBeGreaterThan(powerAt(bus, 440 * 2 ** (1.6 / 12), ...start));
    expect(powerAt(bus, 440, ...later)).toBeGreaterThan(20 * powerAt(bus, below, ...later));
  });

  it('plays a saw with harmonics that fall as 1/k and without aliases', () => {
    const hz = 3000;
    const x = renderTone(SAW, hz, 0.5, 0, () => 0.25);
    const db = (f: number) => 10 * Math.log10(powerAt(x, f, 500, 10_000));
    expect(db(2 * hz) - db(hz)).toBeCloseTo(-6.02, 0);
    // The fourth and fifth harmonic, 12 and 15 kHz, would come back at 10.05 and 7.05 kHz.
    expect(db(SAMPLE_RATE - 4 * hz) - db(hz)).toBeLessThan(-50);
    expect(db(SAMPLE_RATE - 5 * hz) - db(hz)).toBeLessThan(-50);
  });
});

describe('filters', () => {
  /** dB at one frequency, from the impulse response. */
  const gain = (filter: ReturnType<typeof lowPass>, hz: number) => {
    const x = new Float32Array(8192);
    x[0] = 1;
    applyBiquad(x, filter);
    let re = 0;
    let im = 0;
    x.forEach((s, i) => {
      re += s * Math.cos((2 * Math.PI * hz * i) / SAMPLE_RATE);
      im += s * Math.sin((2 * Math.PI * hz * i) / SAMPLE_RATE);
    });
    return 10 * Math.log10(re * re + im * im);
  };

  it('are 3 dB down at the corner and flat where they pass', () => {
    expect(gain(lowPass(1000), 1000)).toBeCloseTo(-3.01, 1);
    expect(gain(lowPass(1000), 30)).toBeCloseTo(0, 1);
    expect(gain(lowPass(1000), 8000)).toBeLessThan(-35);
    expect(gain(highPass(1000), 1000)).toBeCloseTo(-3.01, 1);
    expect(gain(highPass(1000), 9000)).toBeCloseTo(0, 1);
    expect(gain(bandPass(2000, 3), 2000)).toBeCloseTo(0, 1);
  });
});
