import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './base.ts';
import { recordedRuns, untilRun } from './recordedRuns.ts';

const cellsOf = async (page: Page, table: string): Promise<string[][]> => {
  const rows = await page.getByRole('table', { name: table }).locator('tbody tr').all();
  return Promise.all(rows.map((row) => row.locator('th, td').allTextContents()));
};

async function expectNoFindings(page: Page): Promise<void> {
  await page.waitForTimeout(300); // transitions have half-transparent text
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html).join(' ')}`)).toEqual([]);
}

test('two runs are kept, compared, described, found again and deleted', async ({ app, page }) => {
  await app.open();
  await page.getByRole('link', { name: 'Experiments' }).click();
  await expect(page.getByText('Nothing has been trained in this browser yet.')).toBeVisible();
  await app.addBuiltInMusic(4, 4);
  await app.go('Train');
  await app.section('Optimizer');
  await app.fill('Epochs', 2);
  for (const seed of [1, 2]) {
    await app.fill('Seed', seed);
    await app.button('Start training').click();
    await untilRun(page, ({ status, recipe }) => status === 'finished' && recipe.seed === seed);
  }

  await page.getByRole('link', { name: 'Experiments' }).click();
  const list = page.getByRole('table', { name: 'Runs' });
  await expect(list.locator('tbody tr')).toHaveCount(2);
  await app.button('Seed').click();
  await expect(list.getByRole('columnheader', { name: 'Seed' })).toHaveAttribute('aria-sort', 'ascending');
  await page.getByRole('checkbox', { name: 'Choose all runs shown' }).check();
  await expectNoFindings(page);
  await app.button('Compare (2)').click();

  // What differs is the one field that was changed.
  await expect.poll(() => cellsOf(page, 'What differs')).toEqual([['Seed', '2', '1']]);
  const [second, first] = (await recordedRuns(page)).sort((a, b) => b.recipe.seed - a.recipe.seed);
  const table = page.getByRole('table', { name: 'Figures' });
  await expect(table).toContainText('tracks');
  await expect(table.getByText('…')).toHaveCount(0);
  const figures = await cellsOf(page, 'Figures');
  const percent = (share: number) => `${Math.round(share * 100)} %`;
  const { track, clip } = second!.figures.validation!;
  expect(figures[0]![1]).toContain(`${track.n} tracks, ${clip.n} clips`);
  expect(figures[0]![2]).toContain(percent(track.accuracy));
  expect(figures[0]![5]).toContain(percent(clip.accuracy));

  // The paired counts add up to what each run got right by itself.
  await expect(page.getByTestId('verdict')).toContainText(
    `On the ${track.n} tracks that both were validated on`,
  );
  const counts = (await cellsOf(page, 'Right and wrong by track')).map((row) => row.slice(1).map(Number));
  const [[bothRight, onlyA], [onlyB, bothWrong]] = counts as [[number, number], [number, number]];
  expect(bothRight + onlyA + onlyB + bothWrong).toBe(track.n);
  expect((bothRight + onlyA) / track.n).toBeCloseTo(track.accuracy, 9);
  expect((bothRight + onlyB) / track.n).toBeCloseTo(first!.figures.validation!.track.accuracy, 9);

  // Matrices by track, then by clip.
  const totals = async (name: RegExp) => {
    const cells = await page.getByRole('table', { name }).locator('tbody td:last-child').allTextContents();
    return cells.map(Number).reduce((sum, n) => sum + n, 0);
  };
  for (const letter of [/^Confusion matrix of A/, /^Confusion matrix of B/])
    expect(await totals(letter)).toBe(track.n);
  await page.getByText('by clip', { exact: true }).last().click();
  expect(await totals(/^Confusion matrix of A/)).toBe(clip.n);
  await expect(page.getByRole('table', { name: /^A − B/ })).toBeVisible();
  const curves = page.getByRole('img', { name: /^Loss over epochs\. 1, .*training ends at/ });
  await expect(curves).toBeVisible();
  await page.getByText('by time', { exact: true }).click();
  await expect(page.getByRole('img', { name: /^Loss over seconds/ })).toBeVisible();
  await expectNoFindings(page);

  // What is said of a run survives a reload, and finds it again.
  await page.getByRole('link', { name: 'All runs' }).click();
  await list.getByRole('button').last().click();
  const drawer = page.getByRole('dialog');
  await drawer.getByRole('textbox', { name: 'Notes' }).fill('learns faster at first');
  await drawer.getByRole('textbox', { name: 'Name' }).fill('The older one');
  await drawer.getByRole('combobox', { name: 'Tags' }).fill('baseline');
  await page.keyboard.press('Enter');
  await untilRun(page, ({ tags, notes }) => tags.includes('baseline') && notes !== '');
  await expectNoFindings(page);
  await page.reload();
  await expect(drawer.getByRole('textbox', { name: 'Notes' })).toHaveValue('learns faster at first');
  await page.keyboard.press('Escape');
  await page.getByRole('searchbox', { name: 'Search runs' }).fill('baseline faster');
  await expect(page.getByText('1 of 2 runs')).toBeVisible();

  await list.getByRole('button', { name: 'The older one' }).click();
  await drawer.getByRole('button', { name: 'Delete' }).click();
  await page
    .getByRole('dialog', { name: 'Delete “The older one”?' })
    .getByText('Delete', { exact: true })
    .click();
  await expect(page.getByText('No run fits.')).toBeVisible();
  expect(await recordedRuns(page)).toMatchObject([{ id: second!.id }]);
});
