import { expect, it } from 'vitest';
import type { Track } from '../../src/dataset/track.ts';
import { evaluatePart } from '../../src/experiments/evaluatePart.ts';

const track = (id: string, genre: string): Track => ({
  id,
  name: id,
  genre,
  duration: 6,
  audioKey: id,
  source: 'file',
});
const clips = [0, 0, 0, 1, 1, 1].map((owner, i) => ({ track: owner, start: 2 * (i % 3) }));
const dataset = { genres: ['jazz', 'rock'], tracks: [track('a', 'jazz'), track('b', 'rock')], clips };
/** Two clips of track a lean to rock, one is sure of jazz. */
const probabilities = Float32Array.of(0.45, 0.55, 0.45, 0.55, 0.9, 0.1, 0.1, 0.9, 0.2, 0.8, 0.3, 0.7);

it.each([
  ['mean', [0, 1], 1],
  ['majority', [1, 1], 0.5],
] as const)("decides on a track's genre by the rule asked for: %s", (rule, predicted, accuracy) => {
  const { evaluation } = evaluatePart('test', dataset, [0, 1, 2, 3, 4, 5], probabilities, rule);
  expect([...evaluation.track.predicted]).toEqual(predicted);
  expect(evaluation.track.accuracy).toBe(accuracy);
  expect(evaluation.clip.accuracy).toBeCloseTo(4 / 6, 12);
});
