import { t } from '../i18n.ts';
import { messageOf } from '../messageOf.ts';
import type { TrainingState } from './checkpoint.ts';
import type { TrainingEvent } from './events.ts';

/** Time between two checkpoints, in units of what the last one took: they may take a tenth of the run. */
const BETWEEN = 9;

export type SaveState = (state: TrainingState) => Promise<void>;

/** Keeps the state of a run now and then, as often as it costs little. */
export class Checkpointer {
  /** Null once it has failed. */
  #save: SaveState | null;
  /** On the clock of `now`. */
  #dueFrom = Number.NEGATIVE_INFINITY;
  readonly #on: (event: TrainingEvent) => void;
  readonly #now: () => number;

  /** @param now a clock in any unit */
  constructor(save: SaveState | null, on: (event: TrainingEvent) => void, now = () => performance.now()) {
    this.#save = save;
    this.#on = on;
    this.#now = now;
  }

  /**
   * Captures and saves a state if it is due. What cannot be saved is told once, and no more is tried.
   * @throws what `capture` throws
   */
  async offer(capture: () => Promise<TrainingState>): Promise<void> {
    const started = this.#now();
    if (!this.#save || started < this.#dueFrom) return;
    const state = await capture();
    try {
      await this.#save(state);
    } catch (error) {
      this.#save = null;
      this.#on({ type: 'checkpointFailed', message: failureMessage(messageOf(error)) });
    }
    const ended = this.#now();
    this.#dueFrom = ended + BETWEEN * (ended - started);
  }
}

function failureMessage(cause: string): string {
  return t(
    'The run’s state could not be kept ({cause}). Training goes on; leave this tab open until it is done: closed, the run could go on only from an earlier epoch, or not at all.',
    { cause },
  );
}
