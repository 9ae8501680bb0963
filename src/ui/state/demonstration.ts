import { create } from 'zustand';
import { demoTracks } from '../../dataset/demo/tracks.ts';
import { datasetSummary } from '../../experiments/datasetSummary.ts';
import {
  augmentationOf,
  DEFAULT_DEMONSTRATION,
  DEMONSTRATION_MUSIC,
  type DemonstrationSettings,
  demonstrationRecipe,
} from '../../experiments/demonstration.ts';
import { differencesInWords, differing, settingInWords } from '../../experiments/demonstrationInWords.ts';
import { newRun } from '../../experiments/newRun.ts';
import type { Adjustments } from '../../training/control.ts';
import type { EpochRecord } from '../../training/history.ts';
import { useTraining } from './training.ts';
import { untilIdle } from './untilIdle.ts';

/** A setting was changed while the network trained. */
export interface ChangeMark {
  /** Epochs done then, fractional. */
  x: number;
  setting: keyof DemonstrationSettings;
  /** The setting's new value in few words. */
  label: string;
}

/** The curve of an earlier run. */
export interface Ghost {
  id: string;
  /** What it had otherwise than the run after it. */
  label: string;
  epochs: readonly EpochRecord[];
}

export interface DemonstrationRun {
  id: string;
  /** As they act on it now. */
  settings: DemonstrationSettings;
  epochs: readonly EpochRecord[];
  /** Validation clips after the last epoch, rows true, columns answered; null before. */
  confusion: readonly (readonly number[])[] | null;
  /** Training clips an epoch; null before the music is there. */
  clips: number | null;
  /** In the order of the changes. */
  marks: readonly ChangeMark[];
  /** Why it ended, in words; null while it goes on. */
  ending: string | null;
}

interface DemonstrationState {
  settings: DemonstrationSettings;
  /** Whether every change starts again, so that curves can be compared from their beginning. */
  startsAgain: boolean;
  run: DemonstrationRun | null;
  /** At most {@link MOST_GHOSTS}, the oldest first. */
  ghosts: readonly Ghost[];
  /**
   * Changes settings. On a run that goes on they act from the next batch; another network, and early stopping, need a
   * new beginning, and the curve so far stays as a ghost.
   */
  change(change: Partial<DemonstrationSettings>): void;
  setStartsAgain(startsAgain: boolean): void;
  /** A new run, in place of its own that goes on; does nothing while a run of another kind does. */
  start(): Promise<void>;
  pause(): void;
  resume(): void;
  stop(): void;
  /** Ends the run and forgets it, the ghosts and the changes. @param settings to begin with */
  reset(settings?: DemonstrationSettings): void;
  clearGhosts(): void;
}

export const MOST_GHOSTS = 3;

const NEW_NETWORK: ReadonlySet<keyof DemonstrationSettings> = new Set(['depth', 'width', 'earlyStopping']);

export const useDemonstration = create<DemonstrationState>((set, get) => {
  /** Rises with every start and reset: of several that wait for the end of a run, the last counts. */
  let turns = 0;

  /** The run that was begun last; it may have been forgotten since. */
  let mine: string | null = null;
  const own = () => isOwn(useTraining.getState(), mine);

  const changeRun = (change: Partial<DemonstrationRun>) =>
    set(({ run }) => ({ run: run && { ...run, ...change } }));

  /** Lets the run have the settings; before its first batch nothing listens yet, see the subscription below. */
  const adjust = () => {
    const { run, settings } = get();
    const { phase, live, adjust } = useTraining.getState();
    if (!run || !own() || (phase !== 'training' && phase !== 'paused')) return;
    const changed = differing(settings, run.settings);
    if (changed.length === 0) return;
    adjust(adjustmentsOf(settings, changed));
    const done = run.epochs.length;
    const batches = live ? Math.ceil(live.clips / live.batchSize) : 1;
    const x = live && live.epoch === done + 1 ? done + Math.min(1, live.batch / batches) : done;
    const marks = changed.map((setting) => ({ x, setting, label: settingInWords(setting, settings) }));
    changeRun({ settings, marks: withMarks(run.marks, marks) });
  };

  useTraining.subscribe((now, before) => {
    if (!isOwn(now, get().run?.id ?? null)) return;
    if (now.epochs !== before.epochs) changeRun({ epochs: now.epochs, confusion: now.confusion });
    if (now.live && now.live.clips !== before.live?.clips) changeRun({ clips: now.live.clips });
    if (now.phase === 'training' && before.phase === 'starting') adjust();
  });

  const begin = async () => {
    const turn = ++turns;
    if (own()) {
      useTraining.getState().stop();
      await untilIdle();
    }
    if (turn !== turns || useTraining.getState().phase !== 'idle') return;
    const { settings } = get();
    const tracks = demoTracks(DEMONSTRATION_MUSIC);
    const recipe = demonstrationRecipe(settings);
    const record = newRun({ name: recipe.name, recipe, sweep: null }, datasetSummary(tracks), 0);
    mine = record.id;
    set(({ run, ghosts }) => ({
      ghosts: run ? withGhost(ghosts, run, settings) : ghosts,
      run: {
        id: record.id,
        settings,
        epochs: [],
        confusion: null,
        clips: null,
        marks: [],
        ending: null,
      },
    }));
    await useTraining.getState().execute(record, { tracks, kept: false });
    const { started, run, warnings, error } = useTraining.getState();
    if (get().run?.id !== record.id || started.id !== record.id) return;
    changeRun({ ending: error ?? run?.ending ?? warnings.at(-1) ?? null });
  };

  return {
    settings: DEFAULT_DEMONSTRATION,
    startsAgain: false,
    run: null,
    ghosts: [],

    change(change) {
      const settings = { ...get().settings, ...change };
      set({ settings });
      const { run, startsAgain } = get();
      if (!run || !own()) return;
      const changed = differing(settings, run.settings);
      if (changed.some((setting) => startsAgain || NEW_NETWORK.has(setting))) void begin();
      else adjust();
    },

    setStartsAgain: (startsAgain) => set({ startsAgain }),
    start: begin,
    pause: () => own() && useTraining.getState().pause(),
    resume: () => own() && useTraining.getState().resume(),
    stop() {
      turns++;
      if (own()) useTraining.getState().stop();
    },
    reset(settings = DEFAULT_DEMONSTRATION) {
      get().stop();
      set({ settings, startsAgain: false, run: null, ghosts: [] });
    },
    clearGhosts: () => set({ ghosts: [] }),
  };
});

/** Whether a run is the one that goes on. */
export const isOwn = (
  { phase, started }: Pick<ReturnType<typeof useTraining.getState>, 'phase' | 'started'>,
  run: string | null,
): boolean => phase !== 'idle' && run !== null && started.id === run;

function adjustmentsOf(
  settings: DemonstrationSettings,
  changed: readonly (keyof DemonstrationSettings)[],
): Adjustments {
  const adjustments: Adjustments = {};
  for (const setting of changed) {
    if (setting === 'augmentation') adjustments.augmentation = augmentationOf(settings.augmentation);
    else if (setting !== 'depth' && setting !== 'width' && setting !== 'earlyStopping')
      adjustments[setting] = settings[setting];
  }
  return adjustments;
}

/** A setting that is changed again within the same epoch, with the keys of its slider, keeps the last of its marks. */
function withMarks(marks: readonly ChangeMark[], added: readonly ChangeMark[]): ChangeMark[] {
  const replaced = (mark: ChangeMark) =>
    added.some(({ setting, x }) => setting === mark.setting && x - mark.x < 1);
  return [...marks.filter((mark) => !replaced(mark)), ...added];
}

/** A run that did not come to the end of an epoch leaves no ghost. */
function withGhost(
  ghosts: readonly Ghost[],
  { id, settings, epochs }: DemonstrationRun,
  next: DemonstrationSettings,
): readonly Ghost[] {
  if (epochs.length === 0) return ghosts;
  return [...ghosts, { id, label: differencesInWords(settings, next), epochs }].slice(-MOST_GHOSTS);
}
