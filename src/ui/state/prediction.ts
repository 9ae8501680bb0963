import { create } from 'zustand';
import { type DemoTrackSpec, demoAudioKey, demoTrackName } from '../../dataset/demo/spec.ts';
import type { TrainedModel } from '../../experiments/trainedModel.ts';
import { t } from '../../i18n.ts';
import { messageOf } from '../../messageOf.ts';
import { type FilePrediction, type NamedSound, predictFile } from '../../session/predictFile.ts';
import { loadShippedModel, warmUp } from '../../session/shippedModel.ts';
import { loadCurrentModel, saveCurrentModel } from '../../storage/currentModel.ts';
import { audioPool } from '../../workers/audioPool.ts';
import { whenIdle } from '../whenIdle.ts';
import { loadUse, saveUse, type Use } from './answeringModel.ts';

interface PredictionState {
  /** The model that comes with Melscope; null until it has been read. */
  shipped: TrainedModel | null;
  /** Why it could not be read, in words. */
  shippedError: string | null;
  /** The last one trained or opened; kept over reloads. Null before the first. */
  own: TrainedModel | null;
  /** Which of the two answers. */
  use: Use;
  /** The one that answers; null until it is there. */
  model: TrainedModel | null;
  /** What is being done with the dropped file, in words; null when idle. */
  busy: string | null;
  result: FilePrediction | null;
  error: string | null;
  /** Reads both models, the one that comes with Melscope when the page has time. */
  load(): Promise<void>;
  /** Reads the model that comes with Melscope, once; again after a failure. */
  loadShipped(): Promise<void>;
  /** The other model answers, also what was asked last. */
  choose(use: Use): Promise<void>;
  /** Takes a model as the user's own, which then answers. */
  useModel(model: TrainedModel): Promise<void>;
  predict(file: File | NamedSound): Promise<void>;
  /** Renders a piece of built-in music and asks about it. */
  tryBuiltIn(spec: DemoTrackSpec): Promise<void>;
  /** What is being asked is not answered. */
  cancel(): void;
}

let loadingShipped: Promise<void> | null = null;
/** What was asked last. */
let asked: File | NamedSound | null = null;
/** Counts what is asked: an answer to an earlier question is dropped. */
let questions = 0;

export const usePrediction = create<PredictionState>((set, get) => {
  /** Sets what answers with what it follows from. */
  const put = (change: Partial<Pick<PredictionState, 'shipped' | 'own' | 'use'>>) =>
    set((s) => {
      const { shipped, own, use } = { ...s, ...change };
      return { ...change, model: use === 'own' ? own : shipped };
    });

  const readShipped = async () => {
    set({ shippedError: null });
    try {
      const shipped = await loadShippedModel();
      put({ shipped });
      // Whether it fails will be told to who asks.
      void warmUp(shipped).catch(() => {});
    } catch (error) {
      loadingShipped = null;
      set({ shippedError: messageOf(error) });
      if (get().own) put({ use: 'own' });
    }
  };

  return {
    shipped: null,
    shippedError: null,
    own: null,
    use: 'shipped',
    model: null,
    busy: null,
    result: null,
    error: null,

    async load() {
      whenIdle(() => void get().loadShipped());
      const own = await loadCurrentModel();
      if (own && !get().own) put({ own, use: get().shippedError ? 'own' : loadUse() });
    },

    loadShipped() {
      loadingShipped ??= readShipped();
      return loadingShipped;
    },

    async choose(use) {
      saveUse(use);
      put({ use });
      const { result } = get();
      if (result && asked) await get().predict(asked);
    },

    async useModel(model) {
      put({ own: model, use: 'own' });
      set({ result: null, error: null });
      saveUse('own');
      await saveCurrentModel(model);
    },

    async predict(file) {
      const started = performance.now();
      const question = ++questions;
      const isLast = () => question === questions;
      asked = file;
      set({ error: null, result: null, busy: t('Loading the model') });
      try {
        if (get().use === 'shipped') await get().loadShipped();
        const { model, shippedError } = get();
        if (!model) throw new Error(shippedError ?? t('There is no model that could answer.'));
        const onStage = (busy: string) => isLast() && set({ busy });
        const result = await predictFile(file, model, onStage, started);
        if (!isLast()) return;
        if (get().model === model) set({ result });
        // Another model has come meanwhile, which was not asked.
        else await get().predict(file);
      } catch (error) {
        if (isLast()) set({ error: messageOf(error) });
      } finally {
        if (isLast()) set({ busy: null });
      }
    },

    async tryBuiltIn(spec) {
      const question = ++questions;
      set({ error: null, result: null, busy: t('Making the music') });
      try {
        const pcm = await audioPool.run((worker) => worker.pcm(demoAudioKey(spec)));
        if (question !== questions) return;
        const name = t('Built-in music: {name}', { name: demoTrackName(spec) });
        await get().predict({ name, pcm, note: SYNTHETIC });
      } catch (error) {
        if (question === questions) set({ error: messageOf(error), busy: null });
      }
    },

    cancel() {
      questions++;
      asked = null;
      set({ busy: null });
    },
  };
});

const SYNTHETIC = t(
  'This piece was made by a program to sound like its genre: a model of real music may be surprised.',
);
