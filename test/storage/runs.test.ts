import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { predictorOf } from '../../src/experiments/runResult.ts';
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
