import { vote } from '../../evaluation/vote.ts';
import type { TaughtClass, TaughtSong } from './classes.ts';
import { clipCount } from './songLesson.ts';

/** What the network takes a held-out song for. */
export interface HeldOutAnswer {
  audioKey: string;
  /** The class that it says, and the one that the user says. */
  saidId: string;
  classId: string;
  /** Of the class that it says, 0..1: the mean over the song's clips. */
  probability: number;
}

/**
 * @param songs held-out ones, in the order of their clips' rows
 * @param probabilities of their clips: clips × classes
 */
export function heldOutAnswers(
  classes: readonly Pick<TaughtClass, 'id'>[],
  songs: readonly TaughtSong[],
  probabilities: Float32Array,
): HeldOutAnswer[] {
  const songOf = songs.flatMap((song, i) => Array<number>(clipCount(song)).fill(i));
  const voted = vote(probabilities, songOf, classes.length, 'mean');
  return voted.track.map((song, row) => {
    const { audioKey, classId } = songs[song]!;
    const said = voted.predicted[row]!;
    const probability = voted.probabilities[row * classes.length + said]!;
    return { audioKey, classId, saidId: classes[said]!.id, probability };
  });
}

export const isRight = ({ saidId, classId }: HeldOutAnswer): boolean => saidId === classId;

/** `3 of 4 held-out songs right`; the figure never stands without its number. */
export function scoreInWords(answers: readonly HeldOutAnswer[]): string {
  const right = answers.filter(isRight).length;
  return `${right} of ${answers.length} held-out ${answers.length === 1 ? 'song' : 'songs'} right`;
}
