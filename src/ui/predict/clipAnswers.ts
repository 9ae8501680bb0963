import { type ClipAgreement, type GenreProbability, topGenres } from '../../evaluation/describe.ts';
import { predictedClasses } from '../../evaluation/vote.ts';
import type { FilePrediction } from '../../session/predictFile.ts';

/** What the network says of one clip of a file. */
export interface ClipAnswer {
  /** Seconds. */
  start: number;
  /** The most likely genre, an index into the genres, and its probability (0..1). */
  genre: number;
  probability: number;
}

export function clipAnswers({
  starts,
  genres,
  clipProbabilities,
}: Pick<FilePrediction, 'starts' | 'genres' | 'clipProbabilities'>): ClipAnswer[] {
  const predicted = predictedClasses(clipProbabilities, genres.length);
  return starts.map((start, i) => ({
    start,
    genre: predicted[i]!,
    probability: clipProbabilities[i * genres.length + predicted[i]!]!,
  }));
}

/** How many clips say the genre that the whole file got. */
export function agreement(answers: readonly ClipAnswer[], predicted: number): ClipAgreement {
  return { agreeing: answers.filter(({ genre }) => genre === predicted).length, clips: answers.length };
}

type Voted = Pick<FilePrediction, 'genres' | 'probabilities' | 'predicted'>;

/** Which clip sounds at `seconds`: the last one that has begun. */
export function clipAt(starts: readonly number[], seconds: number): number {
  const next = starts.findIndex((start) => start > seconds);
  return next === -1 ? starts.length - 1 : Math.max(0, next - 1);
}

/**
 * The genres' indices: first the one that the clips decided on, which by majority need not be the most likely one,
 * then by probability.
 */
export function rankedGenres({ probabilities, predicted }: Voted): number[] {
  const others = Array.from(probabilities.keys()).filter((genre) => genre !== predicted);
  return [predicted, ...others.sort((a, b) => probabilities[b]! - probabilities[a]!)];
}

/** The first three of {@link rankedGenres}. */
export function topOf(voted: Voted): GenreProbability[] {
  const all = topGenres(voted.probabilities, voted.genres, voted.genres.length);
  const first = voted.genres[voted.predicted];
  return all.sort((a, b) => Number(b.genre === first) - Number(a.genre === first)).slice(0, 3);
}
