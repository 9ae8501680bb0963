import { create } from 'zustand';
import type { DemoSettings } from '../../dataset/demo/settings.ts';
import { demoTracks } from '../../dataset/demo/tracks.ts';
import type { FoundFiles } from '../../dataset/sources/mediaFileRef.ts';
import type { Track } from '../../dataset/track.ts';
import { locale } from '../../i18n.ts';
import { type ImportFailure, importTracks } from '../../session/importTracks.ts';
import type { Progress } from '../../session/progress.ts';
import { forgetRecording } from '../../storage/recordings.ts';
import { forgetTracks, loadTracks, storeTracks } from '../../storage/tracks.ts';

/** The user's tracks, kept in the browser's database, and the import that is going on, if any. */
interface LibraryState {
  loaded: boolean;
  tracks: Track[];
  importing: (Progress & { cancel(): void }) | null;
  /** Files of the last import that did not become tracks. */
  failures: ImportFailure[];
  load(): Promise<void>;
  /**
   * @param fallbackGenre for files whose folder and name do not tell the genre
   * @returns how many were there already
   */
  importFiles(found: FoundFiles, fallbackGenre: string): Promise<number>;
  /** Adds built-in music; it is rendered when it is first heard or needed. Replaces built-in tracks that are there. */
  addBuiltIn(settings: DemoSettings): Promise<void>;
  renameGenre(from: string, to: string): Promise<void>;
  removeGenre(genre: string): Promise<void>;
  removeTracks(ids: readonly string[]): Promise<void>;
  dismissFailures(): void;
}

/** Numbers in names are compared as numbers: "pop 2" before "pop 10". */
const collator = new Intl.Collator(locale, { numeric: true });
const inOrder = (tracks: Iterable<Track>) =>
  [...tracks].sort((a, b) => collator.compare(a.genre, b.genre) || collator.compare(a.name, b.name));

export const useLibrary = create<LibraryState>((set, get) => ({
  loaded: false,
  tracks: [],
  importing: null,
  failures: [],

  async load() {
    set({ tracks: inOrder(await loadTracks()), loaded: true });
  },

  async importFiles(found, fallbackGenre) {
    const abort = new AbortController();
    set({ failures: found.ignored });
    // A thousand tracks arriving one by one would render the list a thousand times.
    let arrived: Track[] = [];
    const flush = () => {
      if (arrived.length === 0) return;
      const batch = arrived;
      arrived = [];
      set((s) => ({ tracks: inOrder([...s.tracks, ...batch]) }));
    };
    const timer = setInterval(flush, 500);
    try {
      return await importTracks(
        found,
        (file) => file.genre ?? fallbackGenre,
        get().tracks,
        {
          onTracks: (tracks) => arrived.push(...tracks),
          onFailure: (failure) => set((s) => ({ failures: [...s.failures, failure] })),
          onProgress: (progress) => set({ importing: { ...progress, cancel: () => abort.abort() } }),
        },
        abort.signal,
      );
    } finally {
      clearInterval(timer);
      flush();
      set({ importing: null });
    }
  },

  async addBuiltIn(settings) {
    await get().removeTracks(
      get()
        .tracks.filter((t) => t.source === 'built-in')
        .map((t) => t.id),
    );
    const tracks = demoTracks(settings);
    await storeTracks(tracks);
    set((s) => ({ tracks: inOrder([...s.tracks, ...tracks]) }));
  },

  async renameGenre(from, to) {
    const renamed = get()
      .tracks.filter((t) => t.genre === from)
      .map((t) => ({ ...t, genre: to }));
    await storeTracks(renamed);
    set((s) => ({ tracks: inOrder([...s.tracks.filter((t) => t.genre !== from), ...renamed]) }));
  },

  async removeGenre(genre) {
    await get().removeTracks(
      get()
        .tracks.filter((t) => t.genre === genre)
        .map((t) => t.id),
    );
  },

  async removeTracks(ids) {
    const gone = new Set(ids);
    const kept = get().tracks.filter((t) => !gone.has(t.id));
    const removed = get().tracks.filter((t) => gone.has(t.id));
    set({ tracks: kept });
    await forgetTracks(removed);
    // Two tracks may share one recording, which goes with the last of them.
    const stillUsed = new Set(kept.map((t) => t.audioKey));
    for (const track of removed) if (!stillUsed.has(track.audioKey)) await forgetRecording(track.audioKey);
  },

  dismissFailures: () => set({ failures: [] }),
}));
