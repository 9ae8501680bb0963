import { describe, expect, it } from 'vitest';
import { clipPlaces } from '../../../../src/features/clipPlaces.ts';
import { featureSettingsSchema } from '../../../../src/features/settings.ts';
import type { SongActivation } from '../../../../src/session/activationOf.ts';
import { heardRegions } from '../../../../src/ui/predict/heard/regions.ts';
import { songMap } from '../../../../src/ui/predict/heard/songMap.ts';
import { regionInWords } from '../../../../src/ui/predict/heard/words.ts';

/** 5 frames a second: cells of 5 frames last 1 s. */
const features = featureSettingsSchema.parse({ kind: 'spectrogram', nFft: 256, hop: 2205 });
const places = clipPlaces(features, 4, { framesPerSecond: 5, bands: 129 });

/** Clips of 4 s in 4 rows of 32 bins × 4 columns of 5 frames. */
const activation = (clips: number[][]): SongActivation => ({
  height: 4,
  width: 4,
  rows: { first: 15.5, step: 32 },
  columns: { first: 2, step: 5 },
  starts: clips.map((_, i) => 4 * i),
  values: Float32Array.from(clips.flat()),
});
// biome-ignore format: rows of cells, the lowest band first
const clips = [
  [0, 0, 0, 9,
   0, 0, 0, 8,
   0, 1, 0, 0,
   -5, 0, 0, 0],
  [7, 2, 0, 0,
   6, 0, 0, 0,
   0, 0, 0, 0,
   0, 0, 10, -1],
];

describe('songMap', () => {
  const map = songMap(activation(clips), places, 4, 7.6);

  it('lays the clips one after the other, to the end of the song', () => {
    expect(map.columns.map(({ from }) => from)).toEqual(
      [0, 1, 2, 3, 4, 5, 6, 7].map((s) => expect.closeTo(s)),
    );
    expect(map.columns.at(-1)!.to).toBeCloseTo(7.6);
    expect(map.rows).toHaveLength(4);
    expect(map.rows[0]).toEqual({ from: -0.5, to: 31.5 });
  });

  it('keeps what speaks for the genre', () => {
    expect(Array.from(map.values.subarray(0, 8))).toEqual([0, 0, 0, 9, 7, 2, 0, 0]);
    expect(Array.from(map.values.subarray(24))).toEqual([0, 0, 0, 0, 0, 0, 10, 0]);
  });

  it('turns a picture, whose first row is the top, the right way up', () => {
    const picture = clipPlaces({ ...features, picture: { mode: 'grey', size: 128 } }, 4, null);
    const turned = songMap({ ...activation(clips), columns: { first: 15.5, step: 32 } }, picture, 4, 8);
    expect(Array.from(turned.values.subarray(0, 8))).toEqual([0, 0, 0, 0, 0, 0, 10, 0]);
    expect(turned.rows[0]!.from).toBe(-0.5);
    expect(turned.rows.at(-1)!.to).toBe(128.5);
  });

  it('adds up what speaks for and against a genre in cells too small to be heard', () => {
    const fine: SongActivation = {
      height: 32,
      width: 20,
      rows: { first: 1.5, step: 4 },
      columns: { first: 0, step: 1 },
      starts: [0],
      values: Float32Array.from({ length: 640 }, (_, i) => (i % 20 === 4 ? -2 : i % 20 < 6 ? 1 : 0)),
    };
    const { columns, rows, values } = songMap(fine, places, 4, 4);
    expect([rows.length, columns.length]).toEqual([8, 4]);
    expect(columns[0]!.to - columns[0]!.from).toBeCloseTo(1);
    // In four rows, four cells of 1 and one of −2; then one of 1; then nothing.
    expect(Array.from(values.subarray(0, 4))).toEqual([8, 4, 0, 0]);
  });

  it('has one row where rows are no frequencies', () => {
    const timeOnly = songMap(activation(clips), { ...places, hzAt: null }, 4, 8);
    expect(timeOnly.rows).toEqual([{ from: -0.5, to: 128.5 }]);
    expect(Array.from(timeOnly.values)).toEqual([0, 1, 0, 17, 13, 2, 10, 0]);
    const [region] = heardRegions(timeOnly);
    expect(regionInWords(region!, { ...places, hzAt: null })).toBe('0:03–0:05 (70 %)');
  });
});

describe('heardRegions', () => {
  it('joins the cells that stand out, over the edge of clips too, the strongest first', () => {
    const map = songMap(activation(clips), places, 4, 8);
    const regions = heardRegions(map);
    expect(regions).toHaveLength(2);
    // 9 + 8 + 7 + 6 and 10 of 43.
    expect(regions[0]).toEqual({
      time: { from: 3, to: 5 },
      bands: { from: -0.5, to: 63.5 },
      share: expect.closeTo(30 / 43),
    });
    expect(regions[1]).toMatchObject({ time: { from: 6, to: 7 }, share: expect.closeTo(10 / 43) });
    // Bins are 22050 / 256 Hz apart.
    expect(regionInWords(regions[0]!, places)).toBe('0:03–0:05, up to 5.5 kHz (70 %)');
    expect(regionInWords(regions[1]!, places)).toBe('0:06.0–0:07.0, 8.2–11.0 kHz (23 %)');
  });

  it('does not join corners, nor the end of a row with the start of the next', () => {
    // biome-ignore format: rows of cells
    const map = songMap(activation([[
      1, 0, 0, 1,
      0, 1, 0, 0,
      1, 0, 0, 0,
      0, 0, 0, 0,
    ]]), places, 4, 4);
    expect(heardRegions(map)).toHaveLength(4);
  });

  it('are none where nothing speaks for the genre', () => {
    expect(heardRegions(songMap(activation([Array(16).fill(-1)]), places, 4, 4))).toEqual([]);
  });

  it('are at most five, without what is next to nothing', () => {
    const scattered = Array.from({ length: 16 }, (_, i) => Number((Math.floor(i / 4) + i) % 2 === 0));
    expect(heardRegions(songMap(activation([scattered]), places, 4, 4))).toHaveLength(5);
    const large = Array.from({ length: 16 }, (_, i) => (i < 12 ? 2 : i === 14 ? 0 : i === 15 ? 1 : 0));
    const between = large.map((value, i) => (i === 11 ? 0 : value));
    expect(heardRegions(songMap(activation([between]), places, 4, 4))).toHaveLength(1);
  });
});

describe('regionInWords', () => {
  const at = (from: number, to: number, low: number, high: number) =>
    regionInWords(
      { time: { from, to }, bands: { from: low, to: high }, share: 0.314 },
      { ...places, hzAt: (hz) => hz },
    );

  it('says seconds, Hz and the share', () => {
    expect(at(12, 15, 203, 796)).toBe('0:12–0:15, 200–800 Hz (31 %)');
    expect(at(59.2, 60.1, 640, 3700)).toBe('0:59.2–1:00.1, 640 Hz–3.7 kHz (31 %)');
    expect(at(61, 70, 2000, 7100)).toBe('1:01–1:10, 2.0–7.1 kHz (31 %)');
    expect(at(0, 5, 10, 632)).toBe('0:00–0:05, up to 630 Hz (31 %)');
  });
});
