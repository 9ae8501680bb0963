import type { BatchRecord } from '../../training/history.ts';
import type { TrainedModel } from '../trainedModel.ts';
import type { HeldOutAnswer } from './answers.ts';
import type { TaughtClass, TaughtSong } from './classes.ts';

/** What teaching has come to. */
export interface TeachingResult {
  model: TrainedModel;
  batches: BatchRecord[];
  /** Of all held-out songs; empty where no class had enough songs. */
  answers: HeldOutAnswer[];
  /** See {@link contentOf}: what was learned from. */
  content: string;
}

/** Names classes and songs as they are taught: whether anything has changed since. */
export function contentOf(
  classes: readonly TaughtClass[],
  songs: readonly Pick<TaughtSong, 'audioKey' | 'classId'>[],
): string {
  return JSON.stringify([
    classes.map(({ id, name }) => [id, name.trim()]),
    songs.map(({ audioKey, classId }) => `${classId} ${audioKey}`).sort(),
  ]);
}
