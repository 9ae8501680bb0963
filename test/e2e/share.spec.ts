import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, Melscope, test } from './base.ts';
import { untilRun } from './recordedRuns.ts';

/** What the button has copied. */
async function copied(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.getByRole('button', { name: 'Link copied' })).toBeVisible();
  return page.evaluate(() => navigator.clipboard.readText());
}

/** Trains to the end, and tells all figures that come of it, to the last bit. */
async function trained(app: Melscope) {
  const { page } = app;
  await app.button('Start training').click();
  await expect(page.getByText('All epochs are done.')).toBeVisible({ timeout: 90_000 });
  await app.openTables();
  const rows = await app.rows('Epochs');
  const { epochs, bestEpoch, dataset } = await untilRun(page, ({ status }) => status === 'finished');
  const weights = await page.evaluate(
    () =>
      new Promise<string>((resolve, reject) => {
        const opening = indexedDB.open('melscope-runs');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const reading = opening.result.transaction('networks').objectStore('networks').getAll();
          reading.onerror = () => reject(reading.error);
          reading.onsuccess = async () => {
            opening.result.close();
            const digest = await crypto.subtle.digest('SHA-256', reading.result[0].weightData);
            resolve([...new Uint8Array(digest)].join());
          };
        };
      }),
  );
  const timeless = epochs.map(({ seconds: _, ...figures }) => figures);
  return { rows, bits: { epochs: timeless, bestEpoch, dataset, weights } };
}

/** The last column is the time. */
const figures = (rows: string[][]) => rows.map((cells) => cells.slice(0, -1));

test.beforeEach(({ context }) => context.grantPermissions(['clipboard-read', 'clipboard-write']));

test('who opens the link gets the same run to the last bit, however many cores there are', async ({
  app,
  page,
  browser,
}) => {
  await app.open();
  await app.addBuiltInMusic(3, 4);
  await app.openRecipe('First try');
  await app.go('Train');
  await app.section('Optimizer');
  await app.fill('Epochs', 3);
  await app.button('Share …').click();
  await expect(page.getByText('10 genres × 3 tracks of 4 s')).toBeVisible();
  const link = await copied(page);
  await page.keyboard.press('Escape');
  const here = await trained(app);
  expect(figures(here.rows)).toHaveLength(3);

  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  const there = new Melscope(await context.newPage());
  await there.page.route(/training\.worker-.*\.js/, async (route) => {
    const response = await route.fetch();
    const cores = 'Object.defineProperty(WorkerNavigator.prototype, "hardwareConcurrency", { value: 3 });';
    await route.fulfill({ response, body: `${cores}\n${await response.text()}` });
  });
  await there.open(link);
  await expect(there.page.getByRole('heading', { name: 'Recipe: First try' })).toBeVisible();
  const differing = there.page.getByRole('table', { name: 'What differs from the library’s recipe' });
  await expect(differing.locator('tbody tr')).toHaveCount(1);
  await expect(differing.getByRole('row', { name: /^Epochs 3 / })).toBeVisible();
  await expect(there.page.getByText('It is added to the library.')).toBeVisible();
  await expect(there.page.getByText('WebAssembly: 3 threads')).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    await there.page.emulateMedia({ colorScheme });
    await there.page.waitForTimeout(400); // transitions have half-transparent text
    const { violations } = await new AxeBuilder({ page: there.page }).analyze();
    expect(violations.map((v) => `${colorScheme}: ${v.id}: ${v.nodes.map((n) => n.html).join(' ')}`)).toEqual(
      [],
    );
  }
  await there.button('Get it ready').click();
  await expect(there.page.getByText('30 tracks in 10 genres, built-in music.')).toBeVisible();
  const again = await trained(there);
  expect(figures(again.rows)).toEqual(figures(here.rows));
  expect(again.bits).toEqual(here.bits);
  await context.close();

  // Opened where all of it is already, it changes no track.
  await page.goto(link);
  await expect(page.getByText('It is here already.')).toBeVisible();
});

test('a link leads to the step of a lesson, or to the playground as it was set', async ({ app, page }) => {
  await app.open('/#/train');
  await app.button('Share …').click();
  await expect(page.getByText('There is no music here that it could bring.')).toBeVisible();
  await app.choose('The link opens', 'Lesson 2: Overfitting, step 3');
  const lesson = await copied(page);
  await app.open('/#/playground');
  await page.getByRole('slider', { name: 'Dropout' }).press('End');
  const playground = await copied(page);

  await app.open('/');
  await page.goto(lesson);
  await app.button('Get it ready').click();
  await expect(page).toHaveURL(/#\/lessons\/overfitting\/3$/);
  await expect(page.getByText('Step 3 of 7')).toBeVisible();
  expect(await copied(page)).toBe(page.url());

  await page.goto(playground);
  await expect(page).toHaveURL(/#\/playground$/);
  await expect(page.getByRole('slider', { name: 'Dropout' })).toHaveAttribute('aria-valuetext', /^80\s%$/);
});

test('a damaged link says so, and a link can be taken by hand where nothing may be copied', async ({
  app,
  page,
}) => {
  for (const code of [
    '',
    'nonsense',
    'eJyrVipLLSrOzM9TsjLUUcovSM1TslIqKUrMzFOqBQCDQAjR',
    '%E0%A4%A',
    'a/b',
  ]) {
    await page.goto('/#/recipes');
    await page.goto(`/#/shared/${code}`);
    await expect(page.getByRole('alert')).toContainText('This link is damaged');
  }
  await page.getByRole('link', { name: 'To the start page' }).click();
  await expect(page).toHaveURL(/#\/$/);

  await page.addInitScript(() => {
    Object.defineProperty(navigator.clipboard, 'writeText', { value: () => Promise.reject(new Error('no')) });
  });
  await page.goto('/#/lessons/sound/2');
  await page.reload();
  await app.button('Copy link').click();
  const field = page.getByRole('textbox', { name: /^The browser does not let the link be copied/ });
  await expect(field).toHaveValue(page.url());
});
