import { listInWords } from '../../listInWords.ts';
import { seededRandom, seedFrom, shuffled } from '../../random.ts';
import type { Splittable, SplitUnit } from './parts.ts';

/**
 * The clip indices of each unit of a genre in a random order, which depends on the seed, the genre and the tracks'
 * names and content alone. A recording that is in the genre twice is one track here: its copy must not be on the other
 * side.
 * @param unit what is drawn: whole tracks or single clips
 */
export function drawnUnits(dataset: Splittable, genre: string, unit: SplitUnit, seed: number): number[][] {
  return shuffled(unitsOfGenre(dataset, genre, unit), seededRandom(seedFrom(seed, genre)));
}

/** In an order that does not depend on the order of import. */
function unitsOfGenre({ tracks, clips }: Splittable, genre: string, unit: SplitUnit): number[][] {
  const byRecording = new Map<string, number[]>();
  const name = (clip: number) => tracks[clips[clip]!.track]!.name;
  clips.forEach((clip, i) => {
    const track = tracks[clip.track]!;
    if (track.genre !== genre) return;
    const members = byRecording.get(track.audioKey);
    if (members) members.push(i);
    else byRecording.set(track.audioKey, [i]);
  });
  const ordered = [...byRecording]
    .map(([audioKey, members]) => ({ members, key: `${members.map(name).sort()[0]}\n${audioKey}` }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ members }) => members);
  if (unit === 'track') return ordered;
  return ordered.flatMap((members) =>
    [...members].sort((a, b) => clips[a]!.start - clips[b]!.start).map((clip) => [clip]),
  );
}

/** `“a”, “b” and “c”`. */
export function quoted(genres: readonly string[]): string {
  return listInWords(genres.map((genre) => `“${genre}”`));
}
