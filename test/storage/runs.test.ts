import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { predictorOf } from '../../src/experiments/runResult.ts';
import { contentKey } from '../../src/experiments/studies/content.ts';
import { trainingSettingsOf } from '../../src/experiments/trainingSettingsOf.ts';
import { openRun } from '../../src/session/openRun.ts';
import {
  forgetNetworks,
  forgetRuns,
  hasCheckpoint,
  listRuns,
  loadDatasetTracks,
  storeCheckpoint,
  storeDatasetTracks,
  storeResult,
  storeRuns,
  updateRuns,
} from '../../src/storage/runs.ts';
import { aResult, aRun, TRACKS } from '../helpers/runs.ts';

it('opens a run as it ended, with its weights while they are kept', async () => {
  const run = aRun();
  const result = aResult(run);
  expect(await openRun(run.id)).toBeNull();
  await storeResult(result);
  expect(await openRun(run.id)).toEqual(result);
  expect(predictorOf((await openRun(run.id))!)).toEqual(result.model);
  await forgetNetworks([run.id]);
  const without = (await openRun(run.id))!;
  expect(without).toEqual({ ...result, model: { ...result.model, network: null } });
  expect(predictorOf(without)).toBeNull();
});

it('keeps a result without weights', async () => {
  const run = aRun();
  const result = aResult(run);
  const withoutWeights = { ...result, model: { ...result.model, network: null } };
  await storeResult(withoutWeights);
  expect(await openRun(run.id)).toEqual(withoutWeights);
});

it('changes records as they stand, and does not bring back those that are gone', async () => {
  const [one, two] = [aRun(), aRun()];
  await storeRuns([one, two]);
  await forgetRuns([two.id]);
  const changed = await updateRuns([one.id, two.id], (run) => ({ ...run, notes: `${run.name}!` }));
  expect(changed).toEqual([{ ...one, notes: 'first!' }]);
  expect((await listRuns()).filter(({ id }) => id === one.id || id === two.id)).toEqual(changed);
});

it('reads what an earlier Melscope kept as the same experiment, with the fields that it did not know', async () => {
  const mask = { className: 'TimeMasking', share: 0.2, masks: 1, value: 'silence' } as const;
  const now = aRun();
  now.recipe = { ...now.recipe, augmentation: { layers: [mask], copies: 'each-epoch' } };
  const unknown = ['labelSmoothing', 'ema', 'trainingShare', 'labelNoise', 'inputNoise'];
  const recipe = Object.fromEntries(Object.entries(now.recipe).filter(([name]) => !unknown.includes(name)));
  const { value: _, ...earlierMask } = mask;
  const { stopReason: __, ...record } = now;
  const earlier = {
    ...record,
    recipe: { ...recipe, augmentation: { layers: [earlierMask], copies: 'each-epoch' } },
  };
  await storeRuns([earlier as unknown as typeof now]);
  await storeResult(aResult(earlier as unknown as typeof now));
  const read = (await listRuns()).find(({ id }) => id === now.id)!;
  expect(read).toEqual(now);
  expect(contentKey(read.recipe)).toBe(contentKey(now.recipe));
  expect(trainingSettingsOf(read.recipe)).toMatchObject({
    labelSmoothing: 0,
    ema: null,
    trainingShare: 1,
    labelNoise: 0,
    inputNoise: 0,
  });
  expect((await updateRuns([now.id], (run) => run))[0]).toEqual(now);
  const result = (await openRun(now.id))!;
  expect([result.recipe, result.model.recipe]).toEqual([now.recipe, now.recipe]);
});

it('keeps tracks in the order of their first import, until the last run on them is deleted', async () => {
  const [one, two] = [aRun(), aRun()];
  const { fingerprint } = one.dataset;
  await storeRuns([one, two]);
  await storeCheckpoint(one.id, {} as Parameters<typeof storeCheckpoint>[1]);
  await storeDatasetTracks(fingerprint, TRACKS);
  await storeDatasetTracks(fingerprint, TRACKS.toReversed());
  const others = (await listRuns()).flatMap(({ id }) => (id === two.id ? [] : [id]));
  await forgetRuns(others);
  expect(await hasCheckpoint(one.id)).toBe(false);
  expect(await loadDatasetTracks(fingerprint)).toEqual(TRACKS);
  await forgetRuns([two.id]);
  expect(await loadDatasetTracks(fingerprint)).toBeUndefined();
});
