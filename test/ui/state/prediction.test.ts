import { beforeEach, expect, it, vi } from 'vitest';
import type { TrainedModel } from '../../../src/experiments/trainedModel.ts';

const shipped = { name: 'shipped' } as TrainedModel;
const own = { name: 'own' } as TrainedModel;
const loadShippedModel = vi.fn(async () => shipped);
const predictFile = vi.fn(async (file: { name: string }, model: TrainedModel) => ({
  name: file.name,
  by: model.name,
}));
let stored: TrainedModel | undefined;

vi.mock('../../../src/session/shippedModel.ts', () => ({
  loadShippedModel: () => loadShippedModel(),
  warmUp: async () => {},
}));
vi.mock('../../../src/session/predictFile.ts', () => ({
  predictFile: (file: { name: string }, model: TrainedModel) => predictFile(file, model),
}));
vi.mock('../../../src/storage/currentModel.ts', () => ({
  loadCurrentModel: async () => stored,
  saveCurrentModel: async (model: TrainedModel) => {
    stored = model;
  },
}));
vi.mock('../../../src/workers/audioPool.ts', () => ({ audioPool: {} }));
vi.mock('../../../src/ui/whenIdle.ts', () => ({ whenIdle: (work: () => void) => work() }));

const song = { name: 'song.mp3', pcm: new Float32Array(1) };

/** A visit: the page's state is new, what was stored is still there. */
async function visit() {
  vi.resetModules();
  const { usePrediction } = await import('../../../src/ui/state/prediction.ts');
  await usePrediction.getState().load();
  await vi.waitFor(() => {
    const { shipped, shippedError } = usePrediction.getState();
    expect(shipped ?? shippedError).not.toBeNull();
  });
  return usePrediction;
}

beforeEach(() => {
  stored = undefined;
  loadShippedModel.mockReset().mockResolvedValue(shipped);
  predictFile.mockClear();
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
});

it('answers with Melscope’s model on the first visit, even before it is loaded', async () => {
  vi.resetModules();
  const { usePrediction } = await import('../../../src/ui/state/prediction.ts');
  await usePrediction.getState().predict(song);
  expect(usePrediction.getState()).toMatchObject({ model: shipped, busy: null, error: null });
  expect(usePrediction.getState().result).toMatchObject({ name: 'song.mp3', by: 'shipped' });
  expect(loadShippedModel).toHaveBeenCalledTimes(1);
});

it('answers with a new model of the user’s, also after a reload', async () => {
  const first = await visit();
  await first.getState().useModel(own);
  expect(first.getState()).toMatchObject({ use: 'own', model: own, shipped });
  expect((await visit()).getState()).toMatchObject({ use: 'own', model: own, shipped });
});

it('lets the other model answer what was asked last, and remembers the choice', async () => {
  const first = await visit();
  await first.getState().useModel(own);
  await first.getState().predict(song);
  expect(first.getState().result).toMatchObject({ by: 'own' });
  await first.getState().choose('shipped');
  expect(first.getState().result).toMatchObject({ name: 'song.mp3', by: 'shipped' });
  expect((await visit()).getState()).toMatchObject({ use: 'shipped', model: shipped, own });
});

it('tells why Melscope’s model is not there, lets the user’s own answer, and can try again', async () => {
  loadShippedModel.mockRejectedValueOnce(new Error('The server answers 404.'));
  const page = await visit();
  expect(page.getState()).toMatchObject({ model: null, shippedError: 'The server answers 404.' });
  loadShippedModel.mockRejectedValueOnce(new Error('The server answers 404.'));
  await page.getState().predict(song);
  expect(page.getState()).toMatchObject({ result: null, busy: null, error: 'The server answers 404.' });
  await page.getState().loadShipped();
  expect(page.getState()).toMatchObject({ model: shipped, shippedError: null });

  stored = own;
  loadShippedModel.mockRejectedValueOnce(new Error('The server answers 404.'));
  expect((await visit()).getState()).toMatchObject({ use: 'own', model: own });
});

/** The next file is answered when it is told to be. */
function heldBack(): { answer(): void } {
  const held = { answer: () => {} };
  predictFile.mockImplementationOnce(
    (file, model) =>
      new Promise((resolve) => {
        held.answer = () => resolve({ name: file.name, by: model.name });
      }),
  );
  return held;
}

it('asks the other model when it has come meanwhile', async () => {
  const page = await visit();
  const first = heldBack();
  const asked = page.getState().predict(song);
  await vi.waitFor(() => expect(predictFile).toHaveBeenCalledTimes(1));
  await page.getState().useModel(own);
  first.answer();
  await asked;
  expect(page.getState()).toMatchObject({ busy: null, model: own, result: { by: 'own' } });
});

it('drops the answer to a file when another was asked about meanwhile', async () => {
  const page = await visit();
  const first = heldBack();
  const second = heldBack();
  const asked = page.getState().predict(song);
  const askedNext = page.getState().predict({ ...song, name: 'next.mp3' });
  await vi.waitFor(() => expect(predictFile).toHaveBeenCalledTimes(2));
  first.answer();
  await asked;
  expect(page.getState().result).toBeNull();
  expect(page.getState().busy).not.toBeNull();
  second.answer();
  await askedNext;
  expect(page.getState()).toMatchObject({ busy: null, result: { name: 'next.mp3' } });
});

it('answers nothing that was cancelled, and the next file as ever', async () => {
  const page = await visit();
  const first = heldBack();
  const asked = page.getState().predict(song);
  await vi.waitFor(() => expect(predictFile).toHaveBeenCalledTimes(1));
  page.getState().cancel();
  expect(page.getState().busy).toBeNull();
  first.answer();
  await asked;
  expect(page.getState()).toMatchObject({ busy: null, result: null, error: null });
  await page.getState().predict({ ...song, name: 'next.mp3' });
  expect(page.getState()).toMatchObject({ busy: null, result: { name: 'next.mp3' } });
});
