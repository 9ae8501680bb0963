import { DEMO_GENRES, type DemoSettings } from '../../dataset/demo/settings.ts';
import { demoTracks } from '../../dataset/demo/tracks.ts';
import { PARTS } from '../../dataset/split/parts.ts';
import { splitDataset } from '../../dataset/split.ts';
import { t } from '../../i18n.ts';
import { NARROW_RECIPE } from './narrowRecipe.ts';
import type { LessonPlan } from './plan.ts';

export const SPLIT_UNITS = ['clip', 'track'] as const;
export type LeakUnit = (typeof SPLIT_UNITS)[number];

/** Few tracks of many clips each, and no two tracks of a genre alike: a clip is best told by its track. */
export const LEAK_MUSIC: DemoSettings = {
  tracksPerGenre: 6,
  seconds: 14,
  variation: 0.8,
  noise: 0.5,
  seed: 1,
};
/** Other tracks of the same kind, which neither network hears while it trains. */
export const FRESH_MUSIC: DemoSettings = { ...LEAK_MUSIC, seconds: 6, seed: 2 };
export const FRESH_TRACKS = FRESH_MUSIC.tracksPerGenre * DEMO_GENRES.length;

const NAMES: Record<LeakUnit, string> = { clip: t('Split by clip'), track: t('Split by track') };

/**
 * The same recipe on the same tracks, split both ways. Measured on wasm in Node, seed 1: validation clips 78 % and 52 %,
 * fresh clips 43 % and 41 %. Rendering and features take 14 s of one core, both runs 9 s.
 */
export const LEAK_PLANS: readonly (LessonPlan & { key: LeakUnit })[] = SPLIT_UNITS.map((unit) => {
  const split = { ...NARROW_RECIPE.split, unit, validation: 1 / 3 };
  // The loss rises while accuracy still does: by loss an early epoch would be the best.
  const recipe = { ...NARROW_RECIPE, name: NAMES[unit], split, epochs: 12, monitor: 'valAccuracy' as const };
  return { key: unit, name: NAMES[unit], music: LEAK_MUSIC, fresh: FRESH_MUSIC, recipe };
});

/** Clips of a track in this lesson. */
export const CLIPS_PER_TRACK = Math.floor(LEAK_MUSIC.seconds / NARROW_RECIPE.clips.seconds);

/**
 * Which clips of a genre's tracks validate.
 * @returns track by track, in their order, each clip's part
 */
export function partsOfGenre(unit: LeakUnit, genre: string): ('train' | 'validation')[][] {
  const { recipe } = LEAK_PLANS.find(({ key }) => key === unit)!;
  const tracks = demoTracks(LEAK_MUSIC);
  const clips = tracks.flatMap((_, track) =>
    Array.from({ length: CLIPS_PER_TRACK }, (_, clip) => ({ track, start: clip * recipe.clips.seconds })),
  );
  const split = splitDataset({ genres: DEMO_GENRES, tracks, clips }, recipe.split);
  const partOf = new Map(PARTS.flatMap((part) => split[part].map((clip) => [clip, part] as const)));
  return tracks.flatMap((track, i) =>
    track.genre === genre
      ? [
          clips.flatMap((clip, c) => {
            const part = partOf.get(c);
            return clip.track === i && part && part !== 'test' ? [part] : [];
          }),
        ]
      : [],
  );
}
