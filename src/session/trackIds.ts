import type { Track } from '../dataset/track.ts';

/** The ids that are in use, and what content each stands for. */
export class TrackIds {
  readonly #contents: Map<string, string>;

  constructor(tracks: readonly Pick<Track, 'id' | 'audioKey'>[]) {
    this.#contents = new Map(tracks.map(({ id, audioKey }) => [id, audioKey]));
  }

  /** Takes an id. Two different contents may share genre and name; the same content twice is one track (null). */
  take(genre: string, name: string, audioKey: string): string | null {
    for (let n = 1; ; n++) {
      const id = n === 1 ? `${genre}/${name}` : `${genre}/${name} (${n})`;
      const holder = this.#contents.get(id);
      if (holder === audioKey) return null;
      if (holder === undefined) {
        this.#contents.set(id, audioKey);
        return id;
      }
    }
  }
}
