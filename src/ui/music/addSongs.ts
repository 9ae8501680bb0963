import { create } from 'zustand';
import { kindCounts } from '../../dataset/kinds.ts';
import type { FoundFiles } from '../../dataset/sources/mediaFileRef.ts';
import type { TrackKind } from '../../dataset/track.ts';
import { messageOf } from '../../messageOf.ts';
import { useLibrary } from '../state/library.ts';
import { filesFound } from './filesFound.ts';

/** What came of the last import. */
export interface ImportReport {
  added: Record<TrackKind, number>;
  /** Were in the library before. */
  known: number;
  /** Files that could not be decoded or kept. */
  failed: number;
  /** Files of other kinds. */
  leftOut: number;
  cancelled: boolean;
}

/** Adding songs and pictures, from the choice of files to the report; goes on while another page is open. */
interface AddSongsState {
  /** Listing what is in the chosen files. */
  reading: boolean;
  /** Files that wait until the user says which genre some of them are. */
  waiting: FoundFiles | null;
  report: ImportReport | null;
  error: string | null;
  add(files: readonly File[]): Promise<void>;
  answerGenre(genre: string): Promise<void>;
  /** Forgets the waiting files. */
  withdraw(): void;
  /** Stops the import; what is done stays. */
  cancel(): void;
  dismiss(): void;
}

export const useAddSongs = create<AddSongsState>((set, get) => {
  const importAll = async (found: FoundFiles, fallbackGenre: string) => {
    const before = new Set(useLibrary.getState().tracks.map((track) => track.id));
    const leftOut = found.ignored.length;
    set({ report: { added: kindCounts([]), known: 0, failed: 0, leftOut, cancelled: false } });
    let error: string | null = null;
    let known = 0;
    try {
      known = await useLibrary.getState().importFiles(found, fallbackGenre);
    } catch (cause) {
      error = messageOf(cause);
    }
    const { tracks, failures } = useLibrary.getState();
    const added = kindCounts(tracks.filter((track) => !before.has(track.id)));
    const failed = failures.length - leftOut;
    set((s) => ({ error, report: s.report && { ...s.report, added, known, failed } }));
  };

  return {
    reading: false,
    waiting: null,
    report: null,
    error: null,

    async add(files) {
      if (files.length === 0 || get().reading || useLibrary.getState().importing) return;
      set({ reading: true, report: null, error: null });
      useLibrary.getState().dismissFailures();
      try {
        const found = await filesFound(files);
        set({ reading: false });
        if (found.files.some((file) => file.genre === null)) set({ waiting: found });
        else await importAll(found, '');
      } catch (cause) {
        set({ error: messageOf(cause), reading: false });
      }
    },

    async answerGenre(genre) {
      const { waiting } = get();
      set({ waiting: null });
      if (waiting) await importAll(waiting, genre);
    },

    withdraw: () => set({ waiting: null }),

    cancel() {
      set((s) => ({ report: s.report && { ...s.report, cancelled: true } }));
      useLibrary.getState().importing?.cancel();
    },

    dismiss() {
      set({ report: null, error: null });
      useLibrary.getState().dismissFailures();
    },
  };
});
