import type { RunEvent } from '../../experiments/trainRecipe.ts';
import type { BatchRecord, EpochRecord } from '../../training/history.ts';
import type { PhaseMark } from '../charts/CurveMarks.tsx';

/** What the network is doing now. */
export type TrainingPhase =
  | 'idle'
  | 'features'
  | 'starting'
  | 'bottleneck'
  | 'training'
  | 'paused'
  | 'evaluating'
  /** The user has stopped it; what is being computed is finished first. */
  | 'stopping';

/** A part of transfer learning. */
export type TransferPart = Extract<RunEvent, { type: 'phase' }>['name'];

/** How far a run is and how fast it goes. */
export interface LiveStatus {
  /** 1-based. */
  epoch: number;
  epochs: number;
  /** Null without transfer learning. */
  part: TransferPart | null;
  /** Batches done in this epoch. */
  batch: number;
  /** Training clips an epoch. */
  clips: number;
  batchSize: number;
  learningRate: number | null;
  clipsPerSecond: number;
  secondsLeft: number | null;
}

export const NOTHING_YET = {
  epoch: 1,
  part: null,
  batch: 0,
  learningRate: null,
  clipsPerSecond: 0,
  secondsLeft: null,
} as const;

interface Curves {
  phase: TrainingPhase;
  batches: BatchRecord[];
  epochs: EpochRecord[];
  /** Where each part of transfer learning began. */
  phases: PhaseMark[];
  /** For the user. */
  warnings: string[];
  live: LiveStatus | null;
  /** Of the last epoch's validation clips, see the `epoch` event; null before, and without validation. */
  confusion: number[][] | null;
}

/** The state after some events: a pure step, so that a run can be replayed in a test. */
export function afterEvents(state: Curves, events: readonly RunEvent[]): Curves {
  const restored = events.findLastIndex(({ type }) => type === 'restored');
  const from = events[restored];
  if (from?.type === 'restored') {
    const { batches, epochs } = from.history;
    const live = state.live && { ...state.live, epoch: epochs.length + 1, batch: 0 };
    return afterEvents(
      { ...state, batches, epochs, phases: [], live, confusion: null },
      events.slice(restored + 1),
    );
  }
  const batches = events.flatMap((e) => (e.type === 'batch' ? [e.record] : []));
  const epochs = events.flatMap((e) => (e.type === 'epoch' ? [e.record] : []));
  const phases = events.flatMap((e) => (e.type === 'phase' ? [{ x: e.epoch, name: e.name }] : []));
  const failures = events.flatMap((e) => (e.type === 'checkpointFailed' ? [e.message] : []));
  return {
    phase: events.reduce(phaseAfter, state.phase),
    batches: batches.length > 0 ? [...state.batches, ...batches] : state.batches,
    epochs: epochs.length > 0 ? [...state.epochs, ...epochs] : state.epochs,
    phases: phases.length > 0 ? [...state.phases, ...phases] : state.phases,
    warnings: failures.length > 0 ? [...state.warnings, ...failures] : state.warnings,
    live: state.live && events.reduce(liveAfter, state.live),
    confusion: events.reduce((last, e) => (e.type === 'epoch' ? e.valConfusion : last), state.confusion),
  };
}

function phaseAfter(phase: TrainingPhase, event: RunEvent): TrainingPhase {
  if (event.type === 'evaluating') return 'evaluating';
  if (phase === 'stopping') return phase;
  if (event.type === 'paused') return 'paused';
  if (event.type === 'resumed') return 'training';
  if (event.type === 'bottleneck') return 'bottleneck';
  return event.type === 'batch' && (phase === 'starting' || phase === 'bottleneck') ? 'training' : phase;
}

function liveAfter(live: LiveStatus, event: RunEvent): LiveStatus {
  if (event.type === 'learningRate') return { ...live, learningRate: event.learningRate };
  if (event.type === 'phase') return { ...live, part: event.name, epochs: event.epochs };
  if (event.type !== 'batch') return live;
  const { record, clips, clipsPerSecond, etaSeconds } = event;
  const epoch = record.epoch + 1;
  return {
    ...live,
    epoch,
    batch: epoch === live.epoch ? live.batch + 1 : 1,
    learningRate: record.learningRate,
    clips,
    clipsPerSecond,
    secondsLeft: etaSeconds,
  };
}

/** Milliseconds between two updates of the page while batches rush in. */
const PERIOD = 300;

/** Gathers events and hands them on in groups, so that a fast run does not render the page for every batch. */
export class EventQueue {
  #waiting: RunEvent[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #closed = false;
  constructor(private readonly deliver: (events: RunEvent[]) => void) {}

  push(event: RunEvent): void {
    if (this.#closed) return;
    this.#waiting.push(event);
    this.#timer ??= setTimeout(() => this.flush(), PERIOD);
  }

  flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#waiting.length > 0) this.deliver(this.#waiting);
    this.#waiting = [];
  }

  /** Hands on what waits; what comes later is dropped: the last events may arrive after the run's result. */
  close(): void {
    this.flush();
    this.#closed = true;
  }
}
