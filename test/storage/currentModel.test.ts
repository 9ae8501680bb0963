import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { LIBRARY } from '../../src/experiments/library.ts';
import type { TrainedModel } from '../../src/experiments/trainedModel.ts';
import { loadCurrentModel, saveCurrentModel } from '../../src/storage/currentModel.ts';

const { recipe } = LIBRARY[0]!;
const model: TrainedModel = {
  version: 1,
  name: 'mine',
  recipe,
  genres: ['a', 'b'],
  inputShape: [2, 2, 1],
  network: { topology: {}, weightSpecs: [], weightData: new ArrayBuffer(4) },
  trust: null,
  training: {
    trainedAt: '2026-11-21T10:00:00.000Z',
    backend: 'wasm',
    device: 'test',
    seconds: 1,
    bestEpoch: 1,
    trackCounts: { train: 2, validation: 2, test: 0 },
    leaky: false,
    trainedOn: 'picture',
    framesPerSecond: null,
    builtInMusic: false,
    history: [],
    validationTrackAccuracy: 0.5,
  },
};

it('comes back as it was', async () => {
  expect(await loadCurrentModel()).toBeUndefined();
  await saveCurrentModel(model);
  expect(await loadCurrentModel()).toEqual(model);
});

it('of an earlier Melscope was trained on sound, with the recipe as it was meant then', async () => {
  const { trainedOn: _, framesPerSecond: __, ...training } = model.training;
  const { vote: ___, augmentation: ____, ...old } = recipe;
  await saveCurrentModel({ ...model, recipe: old, training } as TrainedModel);
  expect(await loadCurrentModel()).toEqual({ ...model, training: { ...model.training, trainedOn: 'audio' } });
});

it('is none where its recipe cannot be read', async () => {
  await saveCurrentModel({ ...model, recipe: { ...recipe, epochs: 0 } });
  expect(await loadCurrentModel()).toBeUndefined();
});
