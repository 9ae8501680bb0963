import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  DEFAULT_DEMO_SETTINGS,
  DEMO_GENRES,
  demoSettingsSchema,
} from '../../../src/dataset/demo/settings.ts';
import {
  type DemoTrackSpec,
  demoAudioKey,
  demoTrackName,
  demoTrackSpecs,
  parseDemoAudioKey,
} from '../../../src/dataset/demo/spec.ts';

const unit = fc.double({ min: 0, max: 1, noNaN: true }).map((x) => x + 0);
const anySpec: fc.Arbitrary<DemoTrackSpec> = fc.record(
  {
    version: fc.constant(1 as const),
    genre: fc.constantFrom(...DEMO_GENRES),
    index: fc.nat(10_000),
    seconds: fc.double({ min: 4, max: 30, noNaN: true }),
    variation: unit,
    noise: unit,
    seed: fc.integer(),
    artist: fc.nat(1000),
  },
  { requiredKeys: ['version', 'genre', 'index', 'seconds', 'variation', 'noise', 'seed'] },
);

describe('built-in music settings', () => {
  it('accepts its defaults and refuses what is out of range', () => {
    expect(demoSettingsSchema.parse(DEFAULT_DEMO_SETTINGS)).toEqual(DEFAULT_DEMO_SETTINGS);
    for (const wrong of [
      { tracksPerGenre: 0 },
      { tracksPerGenre: 101 },
      { tracksPerGenre: 2.5 },
      { seconds: 3.9 },
      { seconds: 31 },
      { variation: 1.01 },
      { noise: -0.1 },
      { seed: 0.5 },
    ]) {
      expect(demoSettingsSchema.safeParse({ ...DEFAULT_DEMO_SETTINGS, ...wrong }).success).toBe(false);
    }
  });

  it("has GTZAN's ten genres, sorted", () => {
    expect(DEMO_GENRES).toHaveLength(10);
    expect([...DEMO_GENRES].sort()).toEqual([...DEMO_GENRES]);
  });

  it('gives each genre the same number of tracks, all with different keys', () => {
    const specs = demoTrackSpecs({ ...DEFAULT_DEMO_SETTINGS, tracksPerGenre: 7 });
    for (const genre of DEMO_GENRES) expect(specs.filter((s) => s.genre === genre)).toHaveLength(7);
    expect(new Set(specs.map(demoAudioKey)).size).toBe(70);
    expect(() => demoTrackSpecs({ ...DEFAULT_DEMO_SETTINGS, seconds: 1 })).toThrow();
  });
});

describe('demoAudioKey', () => {
  it('comes back as the same spec', () => {
    fc.assert(
      fc.property(anySpec, (spec) => {
        expect(parseDemoAudioKey(demoAudioKey(spec))).toEqual(spec);
      }),
    );
  });

  it('is compact and names all fields', () => {
    const spec = {
      version: 1,
      genre: 'jazz',
      index: 3,
      seconds: 8,
      variation: 0.5,
      noise: 0.2,
      seed: 7,
    } as const;
    expect(demoAudioKey(spec)).toBe('demo:1:jazz:3:8:0.5:0.2:7');
    expect(demoAudioKey({ ...spec, artist: 1 })).toBe('demo:1:jazz:3:8:0.5:0.2:7:a1');
    expect(demoTrackName(spec)).toBe('jazz 04');
    expect(demoTrackName({ genre: 'rock', index: 99 })).toBe('rock 100');
  });

  it.each([
    '',
    'demo',
    'demo:2:jazz:3:8:0.5:0.2:7',
    'demo:1:polka:3:8:0.5:0.2:7',
    'demo:1:jazz:-1:8:0.5:0.2:7',
    'demo:1:jazz:3:8:0.5:0.2',
    'demo:1:jazz:3:8:0.5:0.2:',
    'demo:1:jazz:3:8:0.5:0.2:7:1',
    'demo:1:jazz:3:8:0.5:0.2:7:a',
    'demo:1:jazz:3:8:0.5:0.2:7:a1:0',
    'demo:1:jazz:03:8:0.5:0.2:7',
    'demo:1:jazz:3:8:0.5:2:7',
    'track:1:jazz:3:8:0.5:0.2:7',
    'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  ])('reads %j as no key', (key) => {
    expect(parseDemoAudioKey(key)).toBeNull();
  });
});
