import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { accuracyOf, type ModelCard } from '../../src/experiments/modelCard.ts';
import { FILLED_CARD } from '../helpers/modelCard.ts';
import { expect, test } from './base.ts';

const FILE = 'public/models/gtzan.card.json';
const committed: ModelCard = JSON.parse(readFileSync(FILE, 'utf8'));

test('the page of the shipped model shows the figures of its card', async ({ app, page }) => {
  await app.open('/#/model');
  const { filtered, recordings, genres, limits } = committed;
  await expect(page.getByText(`${committed.trained.tracks} tracks:`)).toBeVisible();
  for (const limit of limits) await expect(page.getByText(limit)).toBeVisible();
  for (const matrix of [filtered?.test, recordings?.matrix]) {
    if (!matrix) {
      await expect(page.getByText('Not measured yet').first()).toBeVisible();
      continue;
    }
    const { right, of } = accuracyOf(matrix, genres);
    await expect(page.getByText(new RegExp(`^${right} of ${of} `))).toBeVisible();
  }
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`a card with every figure is read without fault in the ${colorScheme} theme`, async ({
    app,
    page,
  }) => {
    await page.emulateMedia({ colorScheme });
    await page.route('**/gtzan.card.json', (route) => route.fulfill({ json: FILLED_CARD }));
    await app.open('/#/model');
    await expect(page.getByText('34 of 40 tracks right')).toBeVisible();
    await expect(page.getByText('12 of 15 recordings right')).toBeVisible();
    await expect(page.getByText('4 of 9 MP3s right')).toBeVisible();
    const emotify = page.getByRole('table', { name: /Emotify/ });
    await expect(emotify.getByRole('row', { name: /^pop/ }).getByRole('cell')).toHaveText([
      '2',
      '3',
      '4',
      '9',
    ]);
    // The plot says in words what it shows, and has a table beside it.
    await expect(page.getByRole('img', { name: /90 % sure, 100 % of 20 right/ })).toBeVisible();
    await expect(
      page.getByRole('table', { name: 'How sure, and how often right' }).getByRole('row'),
    ).toHaveCount(4);
    await expect(page.getByRole('row', { name: /^noise/ })).toContainText('9 of 10');
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html).join(' ')}`)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    await expect
      .poll(() => page.evaluate(() => document.documentElement.scrollWidth))
      .toBeLessThanOrEqual(390);
  });

test('a card that cannot be had is said so', async ({ app, page }) => {
  await page.route('**/gtzan.card.json', (route) => route.fulfill({ json: { version: 2 } }));
  await app.open('/#/model');
  await expect(page.getByRole('alert')).toContainText('could not be read');
});
