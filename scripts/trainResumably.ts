import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Checkpoint } from '../src/experiments/checkpoint.ts';
import type { TrainingJob } from '../src/experiments/trainingJob.ts';
import { type TrainingOutcome, trainRecipe } from '../src/experiments/trainRecipe.ts';
import { fingerprint } from '../src/fingerprint.ts';
import { TrainingControl } from '../src/training/control.ts';
import { percent } from './inWords.ts';

interface Kept {
  /** Of the recipe, the data and the split: a checkpoint of another run is not gone on from. */
  of: string;
  checkpoint?: Checkpoint;
  outcome?: TrainingOutcome;
}

/**
 * Trains a recipe with a checkpoint in a file after every epoch: the same call goes on where it was interrupted, and
 * gives a finished run's outcome at once.
 * @param file of the checkpoint
 */
export async function trainResumably(job: TrainingJob, file: string): Promise<TrainingOutcome> {
  const of = nameOf(job);
  const kept = read(file);
  const known = kept?.of === of ? kept : null;
  if (known?.outcome) return known.outcome;
  if (known?.checkpoint) console.log(`Goes on from ${file}.`);
  const outcome = await trainRecipe(
    job,
    new TrainingControl(),
    (event) => {
      if (event.type !== 'epoch') return;
      const { epoch, loss, accuracy, valLoss, valAccuracy, seconds } = event.record;
      const validated =
        valLoss === null ? '' : `, validation ${valLoss.toFixed(3)} / ${percent(valAccuracy ?? 0)}`;
      console.log(
        `epoch ${epoch + 1} of ${job.recipe.epochs}: loss ${loss.toFixed(3)} / ${percent(accuracy)}${validated}, ${seconds.toFixed(0)} s${event.best ? ' (best)' : ''}`,
      );
    },
    {
      ...(known?.checkpoint && { from: known.checkpoint }),
      checkpoint: async (checkpoint) => write(file, { of, checkpoint }),
    },
  );
  write(file, { of, outcome });
  return outcome;
}

function nameOf({ recipe, data, split, labels }: TrainingJob): string {
  const settings = new TextEncoder().encode(JSON.stringify([recipe, split]));
  return fingerprint(settings, new Float32Array(labels), data);
}

function read(file: string): Kept | null {
  if (!existsSync(file)) return null;
  try {
    return deserialize(readFileSync(file));
  } catch {
    console.warn(`${file} cannot be read: the training begins anew.`);
    rmSync(file);
    return null;
  }
}

function write(file: string, kept: Kept): void {
  mkdirSync(dirname(file), { recursive: true });
  // A process that is killed while it writes leaves the last checkpoint.
  writeFileSync(`${file}.new`, serialize(kept));
  renameSync(`${file}.new`, file);
}
