import type { Dataset } from '../dataset/dataset.ts';
import { type Split, splitCounts } from '../dataset/split.ts';
import type { Track } from '../dataset/track.ts';
import type { RunRecord } from '../experiments/run.ts';
import { partFigures } from '../experiments/runFigures.ts';
import type { RunResult } from '../experiments/runResult.ts';
import type { RunEvent } from '../experiments/trainRecipe.ts';
import { t } from '../i18n.ts';
import { messageOf } from '../messageOf.ts';
import { isStorageFull } from '../storage/db.ts';
import { forgetCheckpoint, storeDatasetTracks, storeResult } from '../storage/runs.ts';
import type { StopReason } from '../training/events.ts';

/** Where records are kept, and shown. */
export interface RunRecords {
  /** @throws StorageFullError */
  put(records: readonly RunRecord[]): Promise<void>;
  /** Changes some fields of a record, if it is still there. @throws StorageFullError */
  edit(id: string, change: Partial<RunRecord>): Promise<void>;
}

/** Milliseconds between two writes while epochs rush by. Nothing is lost: a checkpoint has the epochs too. */
const PERIOD = 2000;

/**
 * Keeps the record of a run up to date while it goes on, and in the end what it has come to. Where the browser cannot
 * keep something the run goes on all the same, and the user is told once.
 */
export class RunRecorder {
  #run: RunRecord;
  readonly #records: RunRecords;
  readonly #tell: (message: string) => void;
  readonly #now: () => number;
  /** Whether the record itself is kept; it is tried again with all of it in the end. */
  #kept = false;
  #told = false;
  #written = Number.NEGATIVE_INFINITY;
  /** One write after the other. */
  #writing: Promise<void> = Promise.resolve();

  /** @param tell says what is not kept, and what to do @param now milliseconds */
  constructor(
    run: RunRecord,
    records: RunRecords,
    tell: (message: string) => void,
    now = () => performance.now(),
  ) {
    this.#run = run;
    this.#records = records;
    this.#tell = tell;
    this.#now = now;
  }

  /** The run begins or goes on. @param kept whether there is a record of it, of which the rest then stays as it is */
  begins(change: Partial<RunRecord>, kept: boolean): Promise<void> {
    this.#kept = kept;
    return this.#change({ ...change, status: 'running' });
  }

  /** Keeps what the run is trained on. */
  trainsOn(tracks: readonly Track[]): Promise<void> {
    return this.#write(() => storeDatasetTracks(this.#run.dataset.fingerprint, tracks));
  }

  divided(split: Split, dataset: Omit<Dataset, 'data'>): void {
    const { train, validation, test } = splitCounts(dataset, split).total;
    void this.#change({
      split: {
        leaky: split.unit === 'clip',
        tracks: { train: train.tracks, validation: validation.tracks, test: test.tracks },
        clips: { train: train.clips, validation: validation.clips, test: test.clips },
        warnings: split.warnings,
      },
    });
  }

  takes(event: RunEvent): void {
    if (event.type === 'restored') this.#run = { ...this.#run, epochs: event.history.epochs };
    if (event.type !== 'epoch') return;
    const epochs = [...this.#run.epochs, event.record];
    const bestEpoch = event.best ? event.record.epoch + 1 : this.#run.bestEpoch;
    this.#run = { ...this.#run, epochs, bestEpoch, seconds: sum(epochs.map(({ seconds }) => seconds)) };
    if (this.#now() - this.#written < PERIOD) return;
    this.#written = this.#now();
    const { seconds } = this.#run;
    void this.#change({ epochs, bestEpoch, seconds });
  }

  async finishes(result: RunResult): Promise<void> {
    const kept = await this.#keepResult(result);
    await this.#forgetCheckpoint();
    const { history, bestEpoch, seconds } = result.model.training;
    const { validation, test } = result;
    await this.#change({
      status: 'finished',
      ending: result.ending,
      stopReason: result.stopReason ?? null,
      epochs: history,
      bestEpoch,
      seconds,
      figures: {
        validation: validation && partFigures(validation.evaluation),
        test: test && partFigures(test.evaluation),
      },
      weightBytes: kept === 'with weights' ? (result.model.network?.weightData.byteLength ?? null) : null,
    });
  }

  /**
   * It ends without a result.
   * @param ending why, in words; null of one that is to go on later
   * @param stopReason null of one that is to go on later, or has failed by an accident
   */
  async ends(
    status: 'failed' | 'cancelled' | 'interrupted',
    ending: string | null,
    stopReason: StopReason | null,
  ): Promise<void> {
    const { epochs, bestEpoch, seconds } = this.#run;
    if (status !== 'interrupted') await this.#forgetCheckpoint();
    await this.#change({ status, ending, stopReason, epochs, bestEpoch, seconds });
  }

  /** Before the last word of the run is written, which may need the room. */
  #forgetCheckpoint(): Promise<void> {
    return this.#write(() => forgetCheckpoint(this.#run.id));
  }

  async #keepResult(result: RunResult): Promise<'with weights' | 'without weights' | 'nothing'> {
    const withoutWeights = { ...result, model: { ...result.model, network: null } };
    try {
      await storeResult(result);
      return 'with weights';
    } catch (error) {
      if (!isStorageFull(error)) {
        this.#tellOnce('results', error);
        return 'nothing';
      }
    }
    try {
      // The run has ended: it needs no checkpoint any more, which takes more room than its weights.
      await forgetCheckpoint(result.id);
      await storeResult(result);
      return 'with weights';
    } catch {
      // Its weights do not fit.
    }
    try {
      await storeResult(withoutWeights);
      this.#tellOnce('weights');
      return 'without weights';
    } catch (error) {
      this.#tellOnce('results', error);
      return 'nothing';
    }
  }

  #change(change: Partial<RunRecord>): Promise<void> {
    this.#run = { ...this.#run, ...change };
    const whole = this.#run;
    return this.#write(async () => {
      if (this.#kept) await this.#records.edit(whole.id, change);
      else await this.#records.put([whole]);
      this.#kept = true;
    });
  }

  #write(write: () => Promise<void>): Promise<void> {
    this.#writing = this.#writing.then(write).catch((error: unknown) => this.#tellOnce('record', error));
    return this.#writing;
  }

  #tellOnce(lost: NotKept, error?: unknown): void {
    if (this.#told) return;
    this.#told = true;
    const why = error === undefined || isStorageFull(error) ? FULL : messageOf(error);
    this.#tell(notKept(lost, { name: this.#run.name, why }));
  }
}

/** What of a run cannot be kept: its whole result, its weights alone, or its record while it goes on. */
type NotKept = 'results' | 'weights' | 'record';

function notKept(lost: NotKept, values: { name: string; why: string }): string {
  if (lost === 'results')
    return t(
      'Not everything of “{name}” can be kept: its results are here until this page is closed. {why}',
      values,
    );
  return lost === 'weights'
    ? t(
        'Not everything of “{name}” can be kept: its figures are, but its weights are not, so that after a reload it cannot predict. {why}',
        values,
      )
    : t(
        'Not everything of “{name}” can be kept: it goes on, but not all of it will be there after a reload. {why}',
        values,
      );
}

const FULL = t(
  'The browser’s storage for this site is full. Delete runs, or the weights of runs, under Experiments to make room.',
);

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
