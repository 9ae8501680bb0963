import { t } from '../../i18n.ts';
import filtered from '../gtzan-filtered.json' with { type: 'json' };
import type { Track } from '../track.ts';
import { PARTS, type Part, type Splittable } from './parts.ts';

/**
 * The fault-filtered, artist-filtered lists of Kereliuk, Sturm & Larsen (2015), "Deep learning and music
 * adversaries", drawn from Sturm's catalogue of GTZAN's faults: no repeated or distorted recording, no artist
 * in two parts.
 */
const PART_OF_NAME: ReadonlyMap<string, Part> = new Map(
  PARTS.flatMap((part) => filtered[part].map((name) => [name, part] as const)),
);

/**
 * A GTZAN name at the end of a path, with or without an extension: `genres/Blues.00012.wav`. The pictures that
 * come with GTZAN lack the dot: `blues00012.png`.
 */
const GTZAN_NAME = /(?:^|[/\\])([a-z]+)\.?(\d{5})(?:\.[a-z0-9]+)?$/;

function listedName(track: Pick<Track, 'name'>): string | undefined {
  const match = GTZAN_NAME.exec(track.name.toLowerCase());
  const name = match && `${match[1]}.${match[2]}`;
  return name && PART_OF_NAME.has(name) ? name : undefined;
}

/** How many of the tracks are on GTZAN's filtered lists. */
export function matchesGtzan(tracks: readonly Pick<Track, 'name'>[]): number {
  return tracks.filter((track) => listedName(track) !== undefined).length;
}

/**
 * The part of every clip after GTZAN's filtered lists; undefined for a track that is on none.
 * @throws Error if fewer than half of the names of a list are there
 */
export function filteredPartOf(dataset: Splittable): {
  partOfClip: (Part | undefined)[];
  warnings: string[];
} {
  const used = new Set(dataset.clips.map((clip) => clip.track));
  const names = dataset.tracks.map((track, i) => (used.has(i) ? listedName(track) : undefined));
  const present = new Set(names);
  for (const part of PARTS) {
    const found = filtered[part].filter((name) => present.has(name)).length;
    if (found * 2 < filtered[part].length) {
      throw new Error(
        t(
          'The filtered GTZAN split needs GTZAN’s own tracks, named like “blues.00012”: of the {listed} on its {part, select, train {train} validation {validation} other {test}} list only {found} are in this dataset. Import more of GTZAN or choose a random split.',
          { listed: filtered[part].length, part, found },
        ),
      );
    }
  }
  const leftOut = [...used].filter((track) => names[track] === undefined).length;
  const warning = t(
    '{count, plural, one {# track is} other {# tracks are}} left out: not on GTZAN’s filtered lists (faulty or repeated recordings, or not from GTZAN).',
    { count: leftOut },
  );
  return {
    partOfClip: dataset.clips.map(({ track }) => {
      const name = names[track];
      return name === undefined ? undefined : PART_OF_NAME.get(name);
    }),
    warnings: leftOut > 0 ? [warning] : [],
  };
}
