import { proxy } from 'comlink';
import { type HeldOutAnswer, heldOutAnswers } from '../experiments/teach/answers.ts';
import type { TaughtClass, TaughtSong } from '../experiments/teach/classes.ts';
import { heldOutSongs } from '../experiments/teach/heldOut.ts';
import { contentOf, type TeachingResult } from '../experiments/teach/result.ts';
import { lessonOf } from '../experiments/teach/songLesson.ts';
import { taughtModel } from '../experiments/teach/taughtModel.ts';
import type { TrainedModel } from '../experiments/trainedModel.ts';
import type { TrainingEvent } from '../training/events.ts';
import type { BatchRecord } from '../training/history.ts';
import { trainingWorker } from '../workers/trainingClient.ts';

interface Handlers {
  onEvent(event: TrainingEvent): void;
  /** What the held-out songs are taken for at the moment. */
  onAnswers(answers: HeldOutAnswer[]): void;
}

/**
 * Teaches the base the user's classes.
 * @param songs with embeddings of the base
 * @param backendInUse asked when it is done
 * @returns null if the user stopped it before the first epoch was done
 * @throws Error in words when the device fails
 */
export async function teachClasses(
  base: TrainedModel,
  classes: readonly TaughtClass[],
  songs: readonly TaughtSong[],
  backendInUse: () => { name: string; device: string },
  { onEvent, onAnswers }: Handlers,
): Promise<TeachingResult | null> {
  const heldOut = heldOutSongs(songs);
  const lesson = lessonOf(classes, songs, heldOut);
  const checking = songs.filter(({ audioKey }) => heldOut.has(audioKey));
  const batches: BatchRecord[] = [];
  const taught = await trainingWorker().teach(
    base,
    lesson,
    proxy((event) => {
      if (event.type === 'heldOut') return onAnswers(heldOutAnswers(classes, checking, event.probabilities));
      if (event.type === 'batch') batches.push(event.record);
      onEvent(event);
    }),
  );
  const { network, message } = taught;
  if (message) throw new Error(message);
  if (!network) return null;
  const answers = taught.heldOut ? heldOutAnswers(classes, checking, taught.heldOut) : [];
  return {
    model: taughtModel({
      base,
      classes,
      songs,
      taught: { ...taught, network },
      answers,
      backend: backendInUse(),
      trainedAt: new Date().toISOString(),
    }),
    batches,
    answers,
    content: contentOf(classes, songs),
  };
}
