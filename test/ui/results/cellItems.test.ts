import { describe, expect, it } from 'vitest';
import type { Track } from '../../../src/dataset/track.ts';
import { evaluatePart } from '../../../src/experiments/evaluatePart.ts';
import { FIRST_RECIPE } from '../../../src/experiments/library.ts';
import { cellItems } from '../../../src/ui/results/cellItems.ts';

const track = (name: string, genre: string): Track => ({
  id: name,
  name,
  genre,
  duration: 4,
  audioKey: name,
  source: 'file',
});
const recipe = FIRST_RECIPE;
const dataset = {
  genres: ['jazz', 'rock'],
  tracks: [track('a', 'jazz'), track('b', 'rock'), track('c', 'jazz')],
  clips: [
    { track: 0, start: 0 },
    { track: 0, start: 2 },
    { track: 1, start: 0 },
    { track: 2, start: 0 },
    { track: 2, start: 2 },
  ],
  shape: [64, 44, 1] as const,
};
/** Track b is not in this part. Probabilities of jazz and rock. */
const result = evaluatePart(
  'validation',
  dataset,
  [0, 1, 3, 4],
  Float32Array.of(0.25, 0.75, 0.625, 0.375, 0.125, 0.875, 0.75, 0.25),
  'mean',
);
const jazzForRock = { trueClass: 0, predictedClass: 1 };

describe('cellItems', () => {
  it('lists the clips of a cell, the most confident first, with both probabilities and their place', () => {
    expect(cellItems({ recipe, dataset }, result, 'clip', jazzForRock)).toEqual([
      {
        index: 3,
        track: dataset.tracks[2],
        range: { start: 0, seconds: 2 },
        predictedProbability: 0.875,
        trueProbability: 0.125,
      },
      {
        index: 0,
        track: dataset.tracks[0],
        range: { start: 0, seconds: 2 },
        predictedProbability: 0.75,
        trueProbability: 0.25,
      },
    ]);
  });

  it('gives a picture no part of a track', () => {
    const tracks = dataset.tracks.map((one): Track => ({ ...one, kind: 'picture', duration: 0 }));
    const items = cellItems({ recipe, dataset: { ...dataset, tracks } }, result, 'clip', jazzForRock);
    expect(items).toHaveLength(2);
    for (const item of items) expect(item).not.toHaveProperty('range');
  });

  it('lists the tracks of a cell with the mean over their clips and how many agree', () => {
    expect(cellItems({ recipe, dataset }, result, 'track', jazzForRock)).toEqual([
      {
        index: 0,
        track: dataset.tracks[0],
        predictedProbability: 0.5625,
        trueProbability: 0.4375,
        votes: { agreeing: 1, clips: 2 },
      },
      {
        index: 2,
        track: dataset.tracks[2],
        predictedProbability: 0.5625,
        trueProbability: 0.4375,
        votes: { agreeing: 1, clips: 2 },
      },
    ]);
  });

  it.each(['clip', 'track'] as const)('lists as many %ss as the cell counts', (level) => {
    result.evaluation[level].matrix.forEach((row, trueClass) => {
      row.forEach((n, predictedClass) => {
        expect(cellItems({ recipe, dataset }, result, level, { trueClass, predictedClass })).toHaveLength(n);
      });
    });
  });
});
