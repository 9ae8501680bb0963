import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './base.ts';
import { recordedRuns, untilRun } from './recordedRuns.ts';

/** Nothing found in either theme. */
async function checkAxe(page: Page) {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.waitForTimeout(300); // transitions have half-transparent text
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map((v) => `${colorScheme}: ${v.id}: ${v.nodes.map((n) => n.html).join(' ')}`)).toEqual(
      [],
    );
  }
}

/** Mean and sample standard deviation in percent, with one digit. */
function meanAndDeviation(values: number[]): string {
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  const variance = values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (values.length - 1);
  return `${(100 * mean).toFixed(1)} ± ${(100 * Math.sqrt(variance)).toFixed(1)} %`;
}

test('folds and the leak experiment start with one click and show what their runs measured', async ({
  app,
  page,
}) => {
  await app.open();
  await app.addBuiltInMusic(5, 4);
  await app.go('Train');
  await app.section('Optimizer');
  await app.fill('Epochs', 2);
  await app.section('Split');

  await app.button('Cross-validate (5 folds)').click();
  await expect(page.getByRole('heading', { name: /^5-fold cross-validation/ })).toBeVisible();
  await untilRun(page, ({ status, order }) => order === 5 && status === 'finished');
  const folds = await recordedRuns(page);
  expect(folds.map(({ recipe }) => recipe.split.folds)).toEqual(
    [0, 1, 2, 3, 4].map((index) => ({ count: 5, index })),
  );
  // Every track validates once: a fifth of 50 in each fold.
  for (const { split } of folds) expect(split!.tracks).toEqual({ train: 40, validation: 10, test: 0 });
  const byTrack = meanAndDeviation(folds.map(({ figures }) => figures.validation!.track.accuracy));
  const byClip = meanAndDeviation(folds.map(({ figures }) => figures.validation!.clip.accuracy));
  await expect(page.getByText(`over 5 folds: ${byTrack}`)).toBeVisible();
  const row = page.getByRole('table', { name: 'Configurations' }).locator('tbody tr');
  await expect(row).toHaveCount(1);
  await expect(row).toContainText('5 of 5');
  await expect(row).toContainText(byTrack);
  await expect(row).toContainText(byClip);
  await expect(page.getByText(/Measured on built-in synthetic music, 50 tracks of 10 genres/)).toBeVisible();
  await checkAxe(page);

  await app.go('Train');
  await app.section('Split');
  await app.button('How much does the split flatter?').click();
  await expect(page.getByRole('heading', { name: /^How much does the split flatter/ })).toBeVisible();
  await untilRun(page, ({ status, order }) => order === 7 && status === 'finished');
  const [clip, track] = (await recordedRuns(page)).slice(5);
  expect([clip!.recipe.split.unit, track!.recipe.split.unit]).toEqual(['clip', 'track']);
  expect([clip!.split!.leaky, track!.split!.leaky]).toEqual([true, false]);
  const percent = (share: number) => Math.round(100 * share);
  const [seems, is] = [clip!, track!].map(({ figures }) => percent(figures.validation!.clip.accuracy));
  const view = page.getByRole('region', { name: 'How much the split flatters' });
  await expect(view).toContainText(
    `Split by clip it seems right on ${seems} % of clips; split by track on ${is} %`,
  );
  const lost = seems! - is!;
  await expect(view).toContainText(lost > 0 ? `${lost} of the ${seems} points` : 'no flattery shows here');
  for (const { figures } of [clip!, track!]) {
    const { interval } = figures.validation!.track;
    await expect(view).toContainText(
      `95 % interval ${percent(interval.low)}–${percent(interval.high)} %, ${figures.validation!.track.n} tracks`,
    );
  }
  await expect(view.getByText('Leaky split: flatters')).toHaveCount(1);
  await checkAxe(page);

  await page.goto('/#/experiments/sweeps');
  const own = page.getByRole('table', { name: 'Your sweeps' });
  await expect(own).toContainText('5 of 5 runs done');
  await expect(own).toContainText('2 of 2 runs done');
  await checkAxe(page);
});

test('a shipped sweep is opened, changed and described in a page free of axe’s findings', async ({
  app,
  page,
}) => {
  await app.open('/#/experiments/sweeps');
  await checkAxe(page);
  await page.getByRole('link', { name: 'Open R1: EarlyStopping' }).click();
  const plan = page.getByTestId('plan');
  await expect(plan).toHaveText('6 configurations = 6 runs');
  await page.getByLabel('Values of Patience of EarlyStopping').fill('5, 10');
  await app.choose('Add a field', /^Learning rate$/);
  const rates = page.getByLabel('Values of Learning rate');
  await rates.fill('0.1, fast');
  await expect(page.getByText('“fast” cannot be read', { exact: false }).first()).toBeVisible();
  await rates.fill('0.1, 0.01');
  await page.getByText('5 folds', { exact: true }).click();
  await app.fill('Seeds', 2);
  await expect(plan).toHaveText('8 configurations × 2 seeds × 5 folds = 80 runs');
  // There is no music yet.
  await expect(page.getByRole('alert').getByText('There are no tracks to train on.')).toBeVisible();
  await expect(app.button('Start the sweep')).toBeDisabled();
  await checkAxe(page);
});
