import type { ModelCard } from '../../src/experiments/modelCard.ts';

const GENRES = ['blues', 'metal', 'pop'];
const bin = (from: number, count: number, confidence: number | null, accuracy: number | null) => ({
  from,
  to: from + 0.25,
  count,
  confidence,
  accuracy,
});

/** A card of a model that never was, with every figure: for tests of how a card is shown. */
export const FILLED_CARD: ModelCard = {
  version: 1,
  name: 'Test model',
  bytes: 1_234_567,
  genres: GENRES,
  trained: {
    at: '2026-11-21T21:48:23.267Z',
    recipe: { id: 'test', summary: 'A network for tests.' },
    tracks: 90,
    source: 'songs that never were.',
    leftOut: 'ten recordings.',
  },
  filtered: {
    tracks: { train: 60, validation: 20, test: 40 },
    validation: [
      [8, 0, 0],
      [0, 5, 1],
      [2, 1, 3],
    ],
    test: [
      [12, 0, 1],
      [1, 13, 0],
      [4, 0, 9],
    ],
    temperature: 1.37,
    calibration: {
      before: { bins: [bin(0.75, 40, 0.95, 0.85)], error: 0.1 },
      after: {
        bins: [bin(0, 0, null, null), bin(0.25, 4, 0.4, 0.5), bin(0.5, 16, 0.7, 0.75), bin(0.75, 20, 0.9, 1)],
        error: 0.08,
      },
    },
  },
  recordings: {
    matrix: [
      [5, 0, 0],
      [1, 4, 0],
      [0, 2, 3],
    ],
    medianSeconds: 0.64,
    longestSeconds: 1.35,
  },
  emotify: {
    genres: ['classical', 'pop'],
    matrix: [
      [6, 0, 1],
      [2, 3, 4],
    ],
    medianSeconds: 0.97,
  },
  foreign: {
    sounds: [{ name: 'noise', called: 9, of: 10 }],
    music: [{ name: 'GTZAN recordings', called: 1, of: 50 }],
  },
  limits: ['It knows three genres.'],
  retrain: ['npm run train:shipped -- A B'],
};
