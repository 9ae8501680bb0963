import { randomId } from '@mantine/hooks';
import { create } from 'zustand';
import type { IgnoredFile } from '../../dataset/sources/mediaFileRef.ts';
import {
  classTitle,
  FEWEST_CLASSES,
  MOST_CLASSES,
  type TaughtClass,
  type TaughtSong,
} from '../../experiments/teach/classes.ts';
import { messageOf } from '../../messageOf.ts';
import type { Progress } from '../../session/progress.ts';
import { addTaughtSongs, type NewSong } from '../../session/teachSongs.ts';
import { forgetTaughtSongs, loadClasses, loadTaughtSongs, storeClasses } from '../../storage/teach.ts';
import { embeddingModel } from './embeddingModel.ts';

/** The user's own classes and their songs, kept in the browser's database. */
interface TeachState {
  loaded: boolean;
  classes: TaughtClass[];
  songs: TaughtSong[];
  /** Songs that are being added; those for other classes wait. */
  importing: (Progress & { classId: string; waiting: number }) | null;
  /** What could not be added, and why; until it is dismissed. */
  failures: IgnoredFile[];
  error: string | null;
  load(): Promise<void>;
  setClasses(classes: TaughtClass[]): Promise<void>;
  addClass(): Promise<void>;
  renameClass(id: string, name: string): Promise<void>;
  /** With its songs. */
  removeClass(id: string): Promise<void>;
  /** @returns whether it was not cancelled */
  addSongs(classId: string, items: readonly NewSong[]): Promise<boolean>;
  cancelImport(): void;
  removeSong(audioKey: string): Promise<void>;
  tell(failures: readonly IgnoredFile[]): void;
  dismissFailures(): void;
}

export const newClass = (name = ''): TaughtClass => ({ id: randomId('class-'), name });

/** Imports wait for each other. */
let imports: Promise<void> = Promise.resolve();
let cancelImports = new AbortController();

export const useTeach = create<TeachState>((set, get) => {
  /** The class that a song is in, in words. */
  const holderOf = (audioKey: string): string | null => {
    const { classes, songs } = get();
    const holder = songs.find((song) => song.audioKey === audioKey)?.classId;
    const index = classes.findIndex(({ id }) => id === holder);
    return index === -1 ? null : `“${classTitle(classes[index]!, index)}”`;
  };

  const importNow = async (classId: string, items: readonly NewSong[], signal: AbortSignal) => {
    const handlers = {
      onSong(song: TaughtSong) {
        // Its class may have been removed meanwhile.
        if (get().classes.some(({ id }) => id === classId)) set((s) => ({ songs: [...s.songs, song] }));
        else void forget([song.audioKey]);
      },
      onFailure: (failure: IgnoredFile) => get().tell([failure]),
      onProgress: (progress: Progress) =>
        set((s) => ({ importing: { ...progress, classId, waiting: s.importing?.waiting ?? 0 } })),
    };
    try {
      await addTaughtSongs(items, classId, await embeddingModel(), holderOf, handlers, signal);
    } catch (error) {
      set({ error: messageOf(error) });
    }
  };

  const forget = async (audioKeys: readonly string[]) => {
    try {
      await forgetTaughtSongs(audioKeys);
    } catch (error) {
      set({ error: messageOf(error) });
    }
  };

  return {
    loaded: false,
    classes: [newClass(), newClass()],
    songs: [],
    importing: null,
    failures: [],
    error: null,

    async load() {
      if (get().loaded) return;
      try {
        const [kept, songs] = await Promise.all([loadClasses(), loadTaughtSongs()]);
        const classes = kept ?? get().classes;
        const known = new Set(classes.map(({ id }) => id));
        set({ classes, songs: songs.filter(({ classId }) => known.has(classId)) });
      } catch (error) {
        set({ error: messageOf(error) });
      }
      set({ loaded: true });
    },

    async setClasses(classes) {
      set({ classes, error: null });
      try {
        await storeClasses(classes);
      } catch (error) {
        set({ error: messageOf(error) });
      }
    },

    async addClass() {
      const { classes, setClasses } = get();
      if (classes.length < MOST_CLASSES) await setClasses([...classes, newClass()]);
    },

    async renameClass(id, name) {
      await get().setClasses(get().classes.map((own) => (own.id === id ? { id, name } : own)));
    },

    async removeClass(id) {
      const { classes, songs, setClasses } = get();
      const gone = songs.filter(({ classId }) => classId === id);
      const left = classes.filter((own) => own.id !== id);
      while (left.length < FEWEST_CLASSES) left.push(newClass());
      set({ songs: songs.filter(({ classId }) => classId !== id) });
      await setClasses(left);
      await forget(gone.map(({ audioKey }) => audioKey));
    },

    async addSongs(classId, items) {
      const waits = get().importing !== null;
      const countWaiting = (more: number) =>
        set(({ importing }) => ({
          importing: importing && { ...importing, waiting: importing.waiting + more },
        }));
      if (waits) countWaiting(items.length);
      // Those that are being cancelled take nothing with them that comes after.
      if (!waits || cancelImports.signal.aborted) cancelImports = new AbortController();
      if (!waits) {
        const begin = { done: 0, total: items.length, secondsLeft: null };
        set({ importing: { ...begin, classId, waiting: 0 } });
      }
      const { signal } = cancelImports;
      const own = imports.then(async () => {
        if (waits) countWaiting(-items.length);
        // Songs whose class is not kept would be lost at the next visit.
        else await get().setClasses(get().classes);
        if (!signal.aborted) await importNow(classId, items, signal);
      });
      imports = own;
      await own;
      if (imports === own) set({ importing: null });
      return !signal.aborted;
    },

    cancelImport: () => cancelImports.abort(),

    async removeSong(audioKey) {
      set((s) => ({ songs: s.songs.filter((song) => song.audioKey !== audioKey), error: null }));
      await forget([audioKey]);
    },

    tell: (failures) => set((s) => ({ failures: [...s.failures, ...failures] })),

    dismissFailures: () => set({ failures: [] }),
  };
});
