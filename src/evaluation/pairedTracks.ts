import type { Dataset } from '../dataset/dataset.ts';
import type { Split } from '../dataset/split.ts';
import type { Evaluation } from './evaluate.ts';

/** What of a run is needed to compare it track by track; a run's result and one of its parts have all of it. */
export interface AnsweredPart {
  dataset: Pick<Dataset, 'genres' | 'clips'> & {
    tracks: readonly Pick<Dataset['tracks'][number], 'audioKey' | 'genre'>[];
  };
  split: Pick<Split, 'train'>;
  part: { part: 'validation' | 'test'; evaluation: Pick<Evaluation, 'track'> };
}

/** How two runs did on the tracks that both answered and neither was trained on. */
export interface PairedTracks {
  /** How many tracks; the four counts below add up to it. */
  n: number;
  bothRight: number;
  /** Right by the first run, wrong by the second: McNemar's b. */
  onlyA: number;
  /** McNemar's c. */
  onlyB: number;
  bothWrong: number;
  /** Tracks that both answered and that are left out, because one of the two was trained on them, or on clips of them. */
  trainedOn: number;
  /** Which of the two was trained on such tracks. */
  trained: { a: boolean; b: boolean };
  sameGenres: boolean;
  /** What the tracks were to both; null where it was not the same. */
  part: 'validation' | 'test' | null;
}

/** Pairs tracks of the same content and genre, whatever their names; a recording that is there twice counts once. */
export function pairedTracks(a: AnsweredPart, b: AnsweredPart): PairedTracks {
  const [rightA, rightB] = [rightByTrack(a), rightByTrack(b)];
  const [trainedA, trainedB] = [trainedContent(a), trainedContent(b)];
  const paired: PairedTracks = {
    n: 0,
    bothRight: 0,
    onlyA: 0,
    onlyB: 0,
    bothWrong: 0,
    trainedOn: 0,
    trained: { a: false, b: false },
    sameGenres: [...a.dataset.genres].sort().join('\n') === [...b.dataset.genres].sort().join('\n'),
    part: a.part.part === b.part.part ? a.part.part : null,
  };
  for (const [key, { audioKey, right }] of rightA) {
    const other = rightB.get(key);
    if (!other) continue;
    if (trainedA.has(audioKey) || trainedB.has(audioKey)) {
      paired.trainedOn++;
      paired.trained.a ||= trainedA.has(audioKey);
      paired.trained.b ||= trainedB.has(audioKey);
      continue;
    }
    paired.n++;
    if (right) paired[other.right ? 'bothRight' : 'onlyA']++;
    else paired[other.right ? 'onlyB' : 'bothWrong']++;
  }
  return paired;
}

function rightByTrack({ dataset, part }: AnsweredPart): Map<string, { audioKey: string; right: boolean }> {
  const { track, labels, predicted } = part.evaluation.track;
  const answers = track.map((index, i) => {
    const { audioKey, genre } = dataset.tracks[index]!;
    return [`${audioKey}\n${genre}`, { audioKey, right: labels[i] === predicted[i] }] as const;
  });
  return new Map(answers);
}

const trainedContent = ({ dataset, split }: AnsweredPart): Set<string> =>
  new Set(split.train.map((clip) => dataset.tracks[dataset.clips[clip]!.track]!.audioKey));
