import type { Track } from '../dataset/track.ts';
import { NOTHING_YET } from '../experiments/newRun.ts';
import { recipeLayers } from '../experiments/recipeLayers.ts';
import type { RunRecord } from '../experiments/run.ts';
import type { RunResult } from '../experiments/runResult.ts';
import { t } from '../i18n.ts';
import { messageOf } from '../messageOf.ts';
import { slowLayers } from '../models/recurrent/slowLayers.ts';
import { hasCheckpoint, loadDatasetTracks } from '../storage/runs.ts';
import { deviceInWords } from '../training/probe.ts';
import { NothingTrained } from './nothingTrained.ts';
import { asTrainerOf } from './runLocks.ts';
import { type RunHandlers, type RunOptions, runRecipe } from './runRecipe.ts';
import { RunRecorder, type RunRecords } from './runRecorder.ts';

export interface ExecutionHandlers extends RunHandlers {
  /** Something that the user should know, in sentences; the run goes on. */
  onNotice(message: string): void;
}

/**
 * Trains the run of a record and keeps all that becomes of it. A run that was interrupted goes on from its checkpoint;
 * where it does not come to a first batch it stays interrupted, with its checkpoint.
 * @param run queued or interrupted
 * @param given tracks of a new run, which are then stored. What it trains on is read from storage, so that runs of the
 *   same fingerprint have the same tracks in the same order, however they were imported
 * @throws Error in words where the run has failed; DOMException AbortError where it was cancelled before there was
 *   anything to keep. The record has been written in both cases.
 */
export async function executeRun(
  run: RunRecord,
  given: readonly Track[] | undefined,
  records: RunRecords,
  options: RunOptions,
  handlers: ExecutionHandlers,
  signal: AbortSignal,
): Promise<RunResult> {
  const outcome = await asTrainerOf(run.id, () => recorded(run, given, records, options, handlers, signal));
  if (outcome === 'elsewhere')
    throw new Error(t('“{name}” is being trained in another tab.', { name: run.name }));
  return outcome;
}

async function recorded(
  run: RunRecord,
  given: readonly Track[] | undefined,
  records: RunRecords,
  options: RunOptions,
  handlers: ExecutionHandlers,
  signal: AbortSignal,
): Promise<RunResult> {
  const { backend } = options;
  const { onNotice } = handlers;
  const resumed = run.status === 'interrupted' && (await hasCheckpoint(run.id));
  const recorder = new RunRecorder(run, records, onNotice);
  let begun = false;
  try {
    await recorder.begins(
      { ...(!resumed && NOTHING_YET), backend: { name: backend.name, device: backend.device } },
      given === undefined,
    );
    for (const notice of changesSince(run, resumed, options)) onNotice(notice);
    if (given) await recorder.trainsOn(given);
    const tracks = (await loadDatasetTracks(run.dataset.fingerprint)) ?? given;
    if (!tracks) throw new Error(tracksGone(run));
    const result = await runRecipe(
      tracks,
      run,
      options,
      {
        ...handlers,
        onSplit(split, dataset) {
          const { recipe } = run;
          const layers = recipeLayers(recipe, dataset.shape, dataset.genres.length);
          const told = { ...split, warnings: [...split.warnings, ...slowLayers(layers, backend.name)] };
          recorder.divided(told, dataset);
          handlers.onSplit(told, dataset);
        },
        onEvent(event) {
          begun ||= event.type === 'batch';
          recorder.takes(event);
          handlers.onEvent(event);
        },
      },
      signal,
    );
    await recorder.finishes(result);
    return result;
  } catch (error) {
    const cancelled = error instanceof DOMException && error.name === 'AbortError';
    const reason = error instanceof NothingTrained ? error.reason : null;
    if (resumed && !begun) await recorder.ends('interrupted', null, null);
    else if (cancelled) await recorder.ends('cancelled', messageOf(error), 'user');
    else await recorder.ends('failed', messageOf(error), reason);
    throw error;
  }
}

/** What the user should know of a run that goes on after its page was closed. */
function changesSince(run: RunRecord, resumed: boolean, { backend }: RunOptions): string[] {
  if (run.status !== 'interrupted') return [];
  if (!resumed) return [t('Nothing that “{name}” had learned was kept: it starts anew.', { name: run.name })];
  const before = run.backend;
  if (!before || (before.name === backend.name && before.device === backend.device)) return [];
  return [
    t(
      '“{name}” began on {before} ({beforeDevice}) and goes on on {now} ({nowDevice}): its figures may differ a little from a run on one of them.',
      {
        name: run.name,
        before: before.name,
        beforeDevice: deviceInWords(before.device),
        now: backend.name,
        nowDevice: deviceInWords(backend.device),
      },
    ),
  ];
}

const tracksGone = ({ name, dataset }: RunRecord) =>
  t(
    'The {tracks} tracks that “{name}” is to be trained on are no longer kept in this browser. Start its recipe anew on the music that is there.',
    { tracks: dataset.tracks, name },
  );
