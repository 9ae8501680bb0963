import type { ClipAgreement } from '../../evaluation/describe.ts';
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
export function agreement(answers: readonly ClipAnswer[], probabilities: Float32Array): ClipAgreement {
  const [top] = predictedClasses(probabilities, probabilities.length);
  return { agreeing: answers.filter(({ genre }) => genre === top).length, clips: answers.length };
}

/** Which clip sounds at `seconds`: the last one that has begun. */
export function clipAt(starts: readonly number[], seconds: number): number {
  const next = starts.findIndex((start) => start > seconds);
  return next === -1 ? starts.length - 1 : Math.max(0, next - 1);
}

/** The genres' indices, the most likely of the file first. */
export const rankedGenres = (probabilities: Float32Array) =>
  Array.from(probabilities.keys()).sort((a, b) => probabilities[b]! - probabilities[a]!);
