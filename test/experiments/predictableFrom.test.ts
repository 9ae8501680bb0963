import { expect, it } from 'vitest';
import type { TrackKind } from '../../src/dataset/track.ts';
import { LIBRARY } from '../../src/experiments/library.ts';
import { type DroppedKind, predictableFrom } from '../../src/experiments/predictableFrom.ts';
import type { TrainingSummary } from '../../src/experiments/trainedModel.ts';

const recipes = {
  picture: LIBRARY.find(({ recipe }) => recipe.features.picture)!.recipe,
  values: LIBRARY.find(({ recipe }) => !recipe.features.picture)!.recipe,
};
const training: TrainingSummary = {
  trainedAt: '2026-11-21T10:00:00.000Z',
  backend: 'cpu',
  device: 'test',
  seconds: 1,
  bestEpoch: 1,
  trackCounts: { train: 1, validation: 1, test: 0 },
  leaky: false,
  trainedOn: 'audio',
  framesPerSecond: null,
  builtInMusic: false,
  history: [],
  validationTrackAccuracy: null,
};
const answer = (dropped: DroppedKind, trainedOn: TrackKind, features: keyof typeof recipes) =>
  predictableFrom(dropped, { recipe: recipes[features], training: { ...training, trainedOn } });

it.each([
  ['audio', 'audio', 'values'],
  ['audio', 'audio', 'picture'],
  ['picture', 'picture', 'picture'],
] as const)('%s for a model trained on %s (%s): an answer', (dropped, trainedOn, features) => {
  expect(answer(dropped, trainedOn, features)).toEqual({ refusal: null });
});

it.each([
  ['audio', 'spectrogram', 'values', /computed by Melscope/],
  ['audio', 'spectrogram', 'picture', /computed by Melscope/],
  ['picture', 'audio', 'picture', /drew itself/],
  ['picture', 'spectrogram', 'picture', /drew itself/],
] as const)(
  '%s for a model trained on %s (%s): an answer with a note',
  (dropped, trainedOn, features, note) => {
    expect(answer(dropped, trainedOn, features)).toEqual({
      refusal: null,
      note: expect.stringMatching(note),
    });
  },
);

it.each([
  ['audio', 'picture', 'picture', /Drop a spectrogram picture/],
  ['picture', 'audio', 'values', /Drop a song/],
  ['picture', 'spectrogram', 'values', /Drop a song/],
] as const)('%s for a model trained on %s (%s): refused', (dropped, trainedOn, features, reason) => {
  expect(answer(dropped, trainedOn, features).refusal).toMatch(reason);
});
