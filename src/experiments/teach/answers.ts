import { vote } from '../../evaluation/vote.ts';
import { t } from '../../i18n.ts';
import type { TaughtClass, TaughtSong } from './classes.ts';
import { clipCount } from './songLesson.ts';

/** What the network takes a held-out song for. */
export interface HeldOutAnswer {
  audioKey: string;
  /** Of the song. */
  name: string;
  /** Names of classes: what the user says, and what the network says. */
  wanted: string;
  said: string;
  right: boolean;
  /** Of the class that it says, 0..1: the mean over the song's clips. */
  probability: number;
}

/**
 * @param classes with names of their own
 * @param songs held-out ones, in the order of their clips' rows
 * @param probabilities of their clips: clips × classes
 */
export function heldOutAnswers(
  classes: readonly TaughtClass[],
  songs: readonly TaughtSong[],
  probabilities: Float32Array,
): HeldOutAnswer[] {
  const songOf = songs.flatMap((song, i) => Array<number>(clipCount(song)).fill(i));
  const voted = vote(probabilities, songOf, classes.length, 'mean');
  return voted.track.map((song, row) => {
    const { audioKey, name, classId } = songs[song]!;
    const said = voted.predicted[row]!;
    return {
      audioKey,
      name,
      wanted: classes.find(({ id }) => id === classId)!.name.trim(),
      said: classes[said]!.name.trim(),
      right: classes[said]!.id === classId,
      probability: voted.probabilities[row * classes.length + said]!,
    };
  });
}

/** `3 of 4 held-out songs right`; the figure never stands without its number. */
export function scoreInWords(answers: readonly Pick<HeldOutAnswer, 'right'>[]): string {
  const right = answers.filter((answer) => answer.right).length;
  return t('{right} of {count, plural, one {# held-out song} other {# held-out songs}} right', {
    right,
    count: answers.length,
  });
}
