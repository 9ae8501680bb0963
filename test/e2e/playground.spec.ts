import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './base.ts';

const SCHEMES = ['light', 'dark'] as const;

/** What axe finds in both themes. @param enhanced whether contrast is to be WCAG AAA's */
async function findings(page: Page, enhanced: boolean): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of SCHEMES) {
    await page.emulateMedia({ colorScheme });
    await page.waitForTimeout(400); // transitions have half-transparent text
    const axe = new AxeBuilder({ page });
    if (enhanced) axe.options({ rules: { 'color-contrast-enhanced': { enabled: true } } });
    const { violations } = await axe.analyze();
    found.push(...violations.map((v) => `${colorScheme}: ${v.id}: ${v.nodes.map((n) => n.html).join(' ')}`));
  }
  await page.emulateMedia({ colorScheme: 'light' });
  return found;
}

/** Of the generalisation gap, as the page says it. */
async function points(page: Page): Promise<number> {
  const said = await page.getByTestId('gap').textContent();
  return Number(said!.replace('−', '-').match(/-?\d+/)?.[0] ?? 0);
}

test('a network overfits live, is changed while it trains, and is compared with what it was', async ({
  app,
  page,
}) => {
  await app.open('/#/playground');
  await page.getByRole('button', { name: 'Train', exact: true }).click();
  await expect(page.getByText(/The music is made|Training: epoch/)).toBeVisible();
  await expect.poll(() => points(page), { timeout: 120_000 }).toBeGreaterThan(25);

  // What the page says is what the table's last three epochs say.
  await app.button('Pause').click();
  await expect(page.getByText(/Paused after epoch/)).toBeVisible();
  await app.button('Figures as a table').click();
  const rows = page.getByRole('table').filter({ hasText: 'Training loss' }).locator('tbody tr');
  const cells = await Promise.all(
    [0, 1, 2].map(async (row) =>
      (await rows.nth(row).locator('td').allTextContents()).map(Number.parseFloat),
    ),
  );
  const mean = cells.reduce((sum, [training, validation]) => sum + training! - validation!, 0) / 3;
  expect(Math.abs((await points(page)) - mean)).toBeLessThan(0.6);

  // A change acts on the run that goes on, and is marked.
  const epochs = await rows.count();
  await page.getByRole('slider', { name: 'Training tracks' }).press('End');
  await app.button('Resume').click();
  await expect.poll(() => rows.count()).toBeGreaterThan(epochs);
  await expect(rows.filter({ hasText: '10 tracks a genre' })).toHaveCount(1);
  await expect(page.getByText(/^Training: 300 clips of built-in music.*Validation: 180 clips/)).toBeVisible();
  const matrix = page.getByRole('table', { name: /^Confusion matrix: 180 validation clips/ });
  await expect(matrix.getByRole('row')).toHaveCount(11);

  // Another depth is another network: the curve so far stays as a ghost.
  await page.getByRole('slider', { name: 'Depth' }).press('ArrowRight');
  const ghost = page.getByText('before: depth 2', { exact: true });
  await expect(ghost).toBeVisible();
  await expect.poll(() => rows.count(), { timeout: 30_000 }).toBeGreaterThan(0);

  await page.getByRole('button', { name: 'Stop', exact: true }).click();
  await expect(page.getByText('Stopped by you.')).toBeVisible();
  expect(await findings(page, false)).toEqual([]);
  await app.button('Clear ghosts').click();
  await expect(ghost).toBeHidden();

  // Nothing of it is kept.
  await app.go('Experiments');
  await expect(page.getByText('Demonstration')).toHaveCount(0);
});

test('projector mode shows what the class needs, on one screen', async ({ app, page }) => {
  await app.open('/#/playground');
  await page.keyboard.press('Alt+p');
  await expect(page.getByRole('navigation', { name: 'Pages' })).toBeHidden();
  await expect(page.getByRole('slider', { name: 'Dropout' })).toBeVisible();
  for (const viewport of [
    { width: 1366, height: 768 },
    { width: 1920, height: 1080 },
  ]) {
    await page.setViewportSize(viewport);
    await page.waitForTimeout(300);
    const beyond = await page.evaluate(() => {
      const { scrollHeight, scrollWidth } = document.documentElement;
      return [scrollWidth - innerWidth, scrollHeight - innerHeight];
    });
    expect(beyond).toEqual([0, 0]);
    for (const control of await page.getByRole('slider').all())
      await expect(control).toBeInViewport({ ratio: 1 });
    const size = await page
      .getByTestId('gap')
      .evaluate((gap) => Number.parseFloat(getComputedStyle(gap).fontSize));
    expect(size).toBeGreaterThanOrEqual(28);
  }
  expect(await findings(page, true)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('navigation', { name: 'Pages' })).toBeVisible();
});
