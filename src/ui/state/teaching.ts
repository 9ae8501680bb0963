import { create } from 'zustand';
import type { HeldOutAnswer } from '../../experiments/teach/answers.ts';
import { readiness } from '../../experiments/teach/readiness.ts';
import type { TeachingResult } from '../../experiments/teach/result.ts';
import { messageOf } from '../../messageOf.ts';
import type { Progress } from '../../session/progress.ts';
import { teachClasses } from '../../session/teachClasses.ts';
import { withEmbeddingsOf } from '../../session/teachSongs.ts';
import { loadTeachingResult, storeTeachingResult } from '../../storage/teach.ts';
import type { BatchRecord, EpochRecord } from '../../training/history.ts';
import { trainingWorker } from '../../workers/trainingClient.ts';
import { useBackends } from './backends.ts';
import { embeddingModel } from './embeddingModel.ts';
import { useTeach } from './teach.ts';
import { EventQueue } from './trainingEvents.ts';

/** Learning the user's classes, and what came of it last. */
interface TeachingState {
  /** `embedding`: songs are listened to again, because the network they were shown is another one now. */
  phase: 'idle' | 'embedding' | 'training';
  /** While songs are listened to. */
  progress: Progress | null;
  batches: BatchRecord[];
  epochs: EpochRecord[];
  /** Of the held-out songs, while it learns and afterwards. */
  answers: HeldOutAnswer[];
  /** The last that was taught; stays while songs are added, until there is another one. */
  result: TeachingResult | null;
  error: string | null;
  load(): Promise<void>;
  train(): Promise<void>;
  /** What is learned by then is kept. */
  stop(): void;
}

/** Since the last start. */
let cancel = new AbortController();

export const useTeaching = create<TeachingState>((set, get) => ({
  phase: 'idle',
  progress: null,
  ...shown(null),
  result: null,
  error: null,

  async load() {
    if (get().result || get().phase !== 'idle') return;
    try {
      const result = await loadTeachingResult();
      if (get().phase === 'idle') set({ result, ...shown(result) });
    } catch (error) {
      set({ error: messageOf(error) });
    }
  },

  async train() {
    if (get().phase !== 'idle') return;
    cancel = new AbortController();
    const { signal } = cancel;
    set({ phase: 'embedding', error: null, ...shown(null) });
    const queue = new EventQueue((events) =>
      set((s) => ({
        batches: [...s.batches, ...events.flatMap((e) => (e.type === 'batch' ? [e.record] : []))],
        epochs: [...s.epochs, ...events.flatMap((e) => (e.type === 'epoch' ? [e.record] : []))],
      })),
    );
    try {
      const model = await embeddingModel();
      const { classes, songs: given } = useTeach.getState();
      const songs = await withEmbeddingsOf(model, given, (progress) => set({ progress }), signal);
      const known = new Map(songs.map((song) => [song.audioKey, song]));
      useTeach.setState((s) => ({ songs: s.songs.map((song) => known.get(song.audioKey) ?? song) }));
      signal.throwIfAborted();
      // Songs may have been removed while others were listened to.
      const { missing } = readiness(classes, songs);
      if (missing.length > 0) throw new Error(missing.join(' '));
      set({ phase: 'training', progress: null });
      const handlers = {
        onEvent: (event: Parameters<typeof queue.push>[0]) => queue.push(event),
        onAnswers: (answers: HeldOutAnswer[]) => set({ answers }),
      };
      const backend = () => useBackends.getState().backend ?? { name: 'unknown', device: '' };
      const result = await teachClasses(model, classes, songs, backend, handlers);
      if (!result) return;
      set({ result });
      await storeTeachingResult(result);
    } catch (error) {
      // What was stopped may fail to be kept all the same.
      if (error !== signal.reason) set({ error: messageOf(error) });
    } finally {
      queue.close();
      set((s) => ({ phase: 'idle', progress: null, ...shown(s.result) }));
    }
  },

  stop() {
    cancel.abort();
    void trainingWorker().stopTeaching();
  },
}));

/** The curves and answers of a result. */
function shown(result: TeachingResult | null): Pick<TeachingState, 'batches' | 'epochs' | 'answers'> {
  if (!result) return { batches: [], epochs: [], answers: [] };
  return { batches: result.batches, epochs: result.model.training.history, answers: result.answers };
}
