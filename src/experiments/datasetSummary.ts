import { kindOf } from '../dataset/kinds.ts';
import { genresOf, type Track } from '../dataset/track.ts';
import { fingerprint } from '../fingerprint.ts';
import type { DatasetSummary } from './run.ts';

/** What runs on these tracks are told apart by. @param tracks of one kind; not empty */
export function datasetSummary(tracks: readonly Track[]): DatasetSummary {
  const content = tracks.map(({ audioKey, genre, name }) => [audioKey, genre, name].join('\n')).sort();
  const builtIn = tracks.filter(({ source }) => source === 'built-in').length;
  return {
    fingerprint: fingerprint(new TextEncoder().encode(content.join('\n\n'))),
    kind: kindOf(tracks[0]!),
    tracks: tracks.length,
    genres: genresOf(tracks),
    builtIn: builtIn === 0 ? 'none' : builtIn === tracks.length ? 'all' : 'some',
  };
}
