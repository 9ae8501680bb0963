import { describe, expect, it } from 'vitest';
import type { SpectrogramForm, TrackKind } from '../../src/dataset/track.ts';
import { LIBRARY } from '../../src/experiments/library.ts';
import { trackObstacle } from '../../src/experiments/trackObstacle.ts';
import { clipFeatures } from '../../src/features/clipFeatures.ts';
import { type FeatureSettings, featureSettingsSchema } from '../../src/features/settings.ts';

const track = (kind: TrackKind, spectrogram?: SpectrogramForm) => ({
  kind,
  ...(spectrogram && { spectrogram }),
});
const gtzan = { bands: 128, framesPerSecond: 12.9 };
const spectrograms = [track('spectrogram', gtzan), track('spectrogram', gtzan)];

const frames = { nFft: 2048, hop: 512 };
const mel = { ...frames, fMin: 0, fMax: 11_025 };
const features = (settings: object): FeatureSettings => featureSettingsSchema.parse(settings);
const logMel = (nMels: number, picture: object | null = null) =>
  features({ kind: 'log-mel', ...mel, nMels, picture });

describe('what keeps a recipe from some tracks', () => {
  it('nothing where they fit', () => {
    expect(trackObstacle([track('audio')], features({ kind: 'spectral-centroid', ...frames }))).toBeNull();
    expect(trackObstacle([track('picture')], logMel(64, { mode: 'grey', size: 128 }))).toBeNull();
    for (const bands of [128, 64, 32]) expect(trackObstacle(spectrograms, logMel(bands))).toBeNull();
    expect(trackObstacle(spectrograms, features({ kind: 'mfcc', ...mel, nMels: 128, nMfcc: 13 }))).toBeNull();
  });

  it('pictures need a recipe that draws pictures, and such recipes are named', () => {
    const obstacle = trackObstacle([track('picture')], logMel(64))!;
    expect(obstacle).toMatch(/The tracks are pictures/);
    const named = LIBRARY.filter(({ recipe }) => obstacle.includes(`“${recipe.name}”`));
    expect(named.length).toBeGreaterThan(0);
    for (const { recipe } of named) expect(recipe.features.picture).not.toBeNull();
  });

  it('spectrograms have mel bands, as many as there are', () => {
    const linear = trackObstacle(spectrograms, features({ kind: 'spectrogram', ...frames }));
    expect(linear).toMatch(/hold mel bands only.*linear spectrogram.*Recipes that work: “/);
    expect(trackObstacle(spectrograms, logMel(40))).toMatch(/128 mel bands, which cannot be made into 40/);
  });

  it('kinds and forms do not mix', () => {
    expect(trackObstacle([track('audio'), track('picture')], logMel(64))).toMatch(
      /songs and pictures: .*one kind/,
    );
    const other = track('spectrogram', { bands: 128, framesPerSecond: 43.07 });
    expect(trackObstacle([...spectrograms, other], logMel(64))).toMatch(
      /12\.90 frames\/s; .*43\.07 frames\/s/,
    );
  });

  it('is what would fail later, for every recipe', () => {
    const recordings = {
      picture: { kind: 'picture', image: { width: 2, height: 2, data: new Uint8ClampedArray(16) } },
      spectrogram: {
        kind: 'spectrogram',
        mel: { ...gtzan, height: 128, width: 400, data: new Uint8Array(128 * 400) },
      },
    } as const;
    const tracks = { picture: [track('picture')], spectrogram: spectrograms };
    for (const { recipe } of LIBRARY)
      for (const kind of ['picture', 'spectrogram'] as const) {
        const compute = () => clipFeatures(recordings[kind], recipe.clips, recipe.features, 1);
        if (trackObstacle(tracks[kind], recipe.features)) expect(compute).toThrow();
        else expect(compute).not.toThrow();
      }
  });
});
