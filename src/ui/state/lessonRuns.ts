import { create } from 'zustand';
import type { DemoSettings } from '../../dataset/demo/settings.ts';
import { demoTracks } from '../../dataset/demo/tracks.ts';
import type { Evaluation } from '../../evaluation/evaluate.ts';
import { datasetSummary } from '../../experiments/datasetSummary.ts';
import type { LessonId, LessonPlan } from '../../experiments/lessons/plan.ts';
import { newRun } from '../../experiments/newRun.ts';
import { predictorOf, type RunResult } from '../../experiments/runResult.ts';
import { t } from '../../i18n.ts';
import { messageOf } from '../../messageOf.ts';
import { evaluateOn } from '../../session/evaluateOn.ts';
import type { Progress } from '../../session/progress.ts';
import type { EpochRecord } from '../../training/history.ts';
import { useTraining } from './training.ts';
import { untilIdle } from './untilIdle.ts';

/** A run of a lesson, as far as it is. */
export interface LessonRun {
  name: string;
  /** `broken`: it trained, but its numbers broke down before an epoch was done; `failed`: it could not be trained. */
  status: 'running' | 'finished' | 'broken' | 'stopped' | 'failed';
  epochs: readonly EpochRecord[];
  /** Null before its end, and where there is nothing to keep. */
  result: RunResult | null;
  /** How it did on the plan's fresh music; null without, and before. */
  fresh: Evaluation | null;
  /** Why it failed or did not come to its end, in words. */
  problem: string | null;
}

/** What a lesson has so far, in this tab: the runs of its plans by their keys, and what the class said to its questions. */
export interface LessonState {
  runs: Readonly<Record<string, LessonRun>>;
  /** By question; `null` where it was skipped. */
  answers: Readonly<Record<string, string | null>>;
  /** How often it was begun anew. */
  restarts: number;
}

interface LessonRunsState {
  lessons: Readonly<Partial<Record<LessonId, LessonState>>>;
  /** What is being trained for a lesson, or has been and is asked about fresh tracks; null while nothing is. */
  going: { lesson: LessonId; key: string; done: number; of: number; asked: Progress | null } | null;
  /**
   * Trains the plans one after the other, but for those that have been. Nothing of it is kept beyond this tab, and the
   * user's library, recipe and model stay as they are. Resolves at the end, also after {@link cancel}.
   * @throws Error in words while another run is going on
   */
  train(lesson: LessonId, plans: readonly LessonPlan[]): Promise<void>;
  /** Ends the run that is going on; those after it do not begin. */
  cancel(): void;
  /** @param choice null: skipped */
  answer(lesson: LessonId, question: string, choice: string | null): void;
  /** Forgets the lesson's runs and answers. */
  restart(lesson: LessonId): void;
}

const NOTHING: LessonState = { runs: {}, answers: {}, restarts: 0 };

/** What a lesson has so far. */
export const lessonState = (state: Pick<LessonRunsState, 'lessons'>, lesson: LessonId): LessonState =>
  state.lessons[lesson] ?? NOTHING;

/** Whether a run came to its end, be it a bad one: what it shows can be told. */
export const hasEnded = (run: LessonRun | undefined): run is LessonRun =>
  run?.status === 'finished' || run?.status === 'broken';

export const useLessonRuns = create<LessonRunsState>((set, get) => {
  /** Rises with every cancel: what was going on before does not go on. */
  let cancels = 0;
  /** The run that was begun last: another one is not the lesson's to stop. */
  let own: string | null = null;

  const change = (lesson: LessonId, to: (state: LessonState) => Partial<LessonState>) =>
    set((s) => {
      const state = lessonState(s, lesson);
      return { lessons: { ...s.lessons, [lesson]: { ...state, ...to(state) } } };
    });
  const changeRun = (lesson: LessonId, key: string, run: LessonRun) =>
    change(lesson, ({ runs }) => ({ runs: { ...runs, [key]: run } }));

  /** Ends the questions about fresh tracks. */
  let asking: AbortController | null = null;
  const askAbout = async (fresh: DemoSettings, result: RunResult): Promise<Evaluation | null> => {
    const model = predictorOf(result);
    if (!model) return null;
    asking = new AbortController();
    const tell = (asked: Progress) => set(({ going }) => ({ going: going && { ...going, asked } }));
    try {
      return await evaluateOn(demoTracks(fresh), model, tell, asking.signal);
    } finally {
      asking = null;
    }
  };

  const trainOne = async (lesson: LessonId, plan: LessonPlan) => {
    const { key, name, music, recipe } = plan;
    const tracks = demoTracks(music);
    const record = newRun({ name, recipe, sweep: null }, datasetSummary(tracks), 0);
    const { restarts } = lessonState(get(), lesson);
    const tell = (run: Omit<LessonRun, 'name' | 'fresh'>, fresh: Evaluation | null = null) => {
      // A lesson that was restarted meanwhile does not want it any more.
      if (lessonState(get(), lesson).restarts === restarts) changeRun(lesson, key, { name, fresh, ...run });
    };
    const before = cancels;
    own = record.id;
    tell({ status: 'running', epochs: [], result: null, problem: null });
    const unsubscribe = useTraining.subscribe(({ started, epochs }, last) => {
      if (started.id === record.id && epochs !== last.epochs)
        tell({ status: 'running', epochs, result: null, problem: null });
    });
    try {
      await useTraining.getState().execute(record, { tracks, kept: false });
    } finally {
      unsubscribe();
    }
    const { run, epochs, batches, error, warnings } = useTraining.getState();
    const result = run?.id === record.id ? run : null;
    let fresh: Evaluation | null = null;
    let problem: string | null = null;
    if (before === cancels && result && plan.fresh) {
      fresh = await askAbout(plan.fresh, result).catch((error: unknown) => {
        problem = messageOf(error);
        return null;
      });
    }
    if (before !== cancels) tell({ status: 'stopped', epochs, result, problem: null });
    else if (problem !== null) tell({ status: 'failed', epochs, result, problem });
    else if (result) tell({ status: 'finished', epochs, result, problem: null }, fresh);
    else {
      const status = batches.length > 0 ? 'broken' : 'failed';
      tell({ status, epochs, result, problem: error ?? warnings.join(' ') });
    }
  };

  return {
    lessons: {},
    going: null,

    async train(lesson, plans) {
      if (useTraining.getState().phase !== 'idle' || get().going)
        throw new Error(t('Another run is going on. Wait for its end, or stop it on the Train page.'));
      const { runs } = lessonState(get(), lesson);
      const missing = plans.filter(({ key }) => !hasEnded(runs[key]));
      const before = cancels;
      try {
        for (const [done, plan] of missing.entries()) {
          if (before !== cancels) return;
          set({ going: { lesson, key: plan.key, done, of: missing.length, asked: null } });
          // Somebody may have pressed Start while the run before was asked about fresh tracks.
          while (useTraining.getState().phase !== 'idle') await untilIdle();
          if (before !== cancels) return;
          await trainOne(lesson, plan);
          if (lessonState(get(), lesson).runs[plan.key]?.status === 'failed') return;
        }
      } finally {
        set({ going: null });
      }
    },

    cancel() {
      if (!get().going) return;
      cancels++;
      asking?.abort();
      const { started, stop } = useTraining.getState();
      if (started.id === own) stop();
    },

    answer: (lesson, question, choice) =>
      change(lesson, ({ answers }) => ({ answers: { ...answers, [question]: choice } })),

    restart(lesson) {
      if (get().going?.lesson === lesson) get().cancel();
      change(lesson, ({ restarts }) => ({ ...NOTHING, restarts: restarts + 1 }));
    },
  };
});
