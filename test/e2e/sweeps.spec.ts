import { expect, test } from './base.ts';
import { recordedRuns, untilRun } from './recordedRuns.ts';

/** Enough that a reload hits a run in its middle, on a quick machine too. */
const EPOCHS = 9;

test('a sweep of 2 × 2 loses nothing to a reload in its middle', async ({ app, page }) => {
  await app.open();
  await app.addBuiltInMusic(2, 6);
  await page.goto('/#/experiments/sweeps/new');
  await app.fill('Epochs of every run', EPOCHS);
  await app.choose('Add a field', /^Learning rate$/);
  await page.getByLabel('Values of Learning rate').fill('0.001, 0.003');
  await app.choose('Add a field', /^Batch size$/);
  await page.getByLabel('Values of Batch size').fill('16, 32');
  await expect(page.getByTestId('plan')).toContainText('4 runs');
  await app.button('Start the sweep').click();

  // The second run has begun, and the first is done.
  await untilRun(
    page,
    ({ status, epochs, order }) => order === 2 && status === 'running' && epochs.length > 0,
  );
  await page.reload();
  const at = async () => (await recordedRuns(page)).map(({ status }) => status);
  await expect.poll(at).toEqual(['finished', 'interrupted', 'queued', 'queued']);
  const [first, second] = await recordedRuns(page);
  expect(second!.epochs.length).toBeGreaterThan(0);
  expect(second!.epochs.length).toBeLessThan(EPOCHS);
  // It does not go on by itself.
  await expect(app.button('Go on')).toBeVisible();
  await page.waitForTimeout(1000);
  expect(await at()).toEqual(['finished', 'interrupted', 'queued', 'queued']);

  await app.button('Go on').click();
  await expect.poll(at, { timeout: 90_000 }).toEqual(new Array(4).fill('finished'));
  const runs = await recordedRuns(page);
  expect(runs[0]).toEqual(first);
  expect(runs[1]!.epochs.slice(0, second!.epochs.length)).toEqual(second!.epochs);
  for (const { epochs } of runs)
    expect(epochs.map(({ epoch }) => epoch)).toEqual(Array.from({ length: EPOCHS }, (_, i) => i));
  const settings = runs.map(({ recipe }) => [recipe.optimizer.learningRate, recipe.batchSize]);
  expect(settings).toEqual([
    [0.001, 16],
    [0.001, 32],
    [0.003, 16],
    [0.003, 32],
  ]);
  await expect(page.getByRole('progressbar', { name: 'Runs that are done' })).toHaveAttribute(
    'aria-valuenow',
    '100',
  );
});
