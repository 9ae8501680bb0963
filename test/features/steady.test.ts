import { describe, expect, it } from 'vitest';
import { SAMPLE_RATE } from '../../src/audio/pcm.ts';
import { renderDemoTrack } from '../../src/dataset/demo/render.ts';
import { DEFAULT_DEMO_SETTINGS } from '../../src/dataset/demo/settings.ts';
import { demoTrackSpecs } from '../../src/dataset/demo/spec.ts';
import { isSteady } from '../../src/features/steady.ts';
import { normal, seededRandom } from '../../src/random.ts';

const SECONDS = 5;
const sound = (sample: (i: number) => number) =>
  Float32Array.from({ length: SECONDS * SAMPLE_RATE }, (_, i) => sample(i));

describe('isSteady', () => {
  it.each([0, 0.9, 0.999])('is true of noise, each sample keeping %d of the last', (kept) => {
    const random = seededRandom(3);
    let last = 0;
    expect(
      isSteady(
        sound(() => {
          last = kept * last + Math.sqrt(1 - kept * kept) * normal(random);
          return last / 8;
        }),
      ),
    ).toBe(true);
  });

  it('is true of a hum, whatever its loudness', () => {
    for (const level of [0.3, 0.003])
      expect(isSteady(sound((i) => level * Math.sin((2 * Math.PI * 50 * i) / SAMPLE_RATE)))).toBe(true);
  });

  it('is false of a tone that is struck again and again', () => {
    const strike = (i: number) => Math.exp(-((i % (SAMPLE_RATE / 2)) / SAMPLE_RATE) * 12);
    expect(isSteady(sound((i) => strike(i) * Math.sin((2 * Math.PI * 440 * i) / SAMPLE_RATE)))).toBe(false);
  });

  it('is false of every style of the built-in music', () => {
    const specs = demoTrackSpecs({ ...DEFAULT_DEMO_SETTINGS, tracksPerGenre: 2, seconds: SECONDS });
    expect(specs.filter((spec) => isSteady(renderDemoTrack(spec))).map(({ genre }) => genre)).toEqual([]);
  });
});
