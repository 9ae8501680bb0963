import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './base.ts';

const opened = (page: Page) => page.getByTestId('open-recipe');

test('a recipe is found by keyboard, opened, edited, kept over a reload, and reset', async ({
  app,
  page,
}) => {
  await app.open();
  await app.go('Recipes');
  await expect(page.getByText('69 recipes')).toBeVisible();
  const search = page.getByRole('searchbox', { name: 'Search recipes' });
  await search.fill('mfcc 13 lstm bidirectional');
  await expect(page.getByText('1 recipe', { exact: true })).toBeVisible();
  await search.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(opened(page)).toHaveText('R5: bidirectional LSTM 64, MFCC 13');
  await expect(page.getByText('61.25 % validation accuracy')).toBeVisible();

  await app.section('Optimizer');
  await app.fill('Epochs', 7);
  await expect(page.getByText('edited')).toBeVisible();
  await page.waitForTimeout(700); // the draft is written when the typing has stopped
  await page.reload();
  await expect(opened(page)).toHaveText('R5: bidirectional LSTM 64, MFCC 13');
  await expect(page.getByText('edited')).toBeVisible();
  await expect(app.button(/^Optimizer.*7 epochs/)).toBeVisible();

  await app.button('More about this recipe').click();
  await page.getByRole('menuitem', { name: 'Reset to the library’s' }).click();
  await expect(page.getByText('edited')).toBeHidden();
  await expect(app.button(/^Optimizer.*100 epochs/)).toBeVisible();
});

test('a recipe is saved, exported, deleted, and imported again', async ({ app, page }) => {
  await app.open();
  await app.openRecipe('R3: 64-mel CNN on 2 s windows');
  await app.section('Optimizer');
  await app.fill('Epochs', 3);
  await app.button('Save as').click();
  await app.fill('Name', 'Short R3');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(opened(page)).toHaveText('Short R3');

  await page.reload();
  await app.go('Recipes');
  await expect(page.getByRole('table', { name: 'Your recipes' }).getByText('Short R3')).toBeVisible();
  const download = page.waitForEvent('download');
  await app.button('Export Short R3').click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('Short R3.melscope-recipe.json');
  const text = await readFile(await file.path(), 'utf8');
  expect(JSON.parse(text)).toMatchObject({ version: 1, name: 'Short R3', epochs: 3 });

  await app.button('Delete Short R3').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByRole('table', { name: 'Your recipes' })).toBeHidden();

  const importing = (name: string, content: string) =>
    page
      .getByLabel('Recipe file')
      .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) });
  await importing('broken.json', text.replace('"batchSize": 32', '"batchSize": 0'));
  await expect(page.getByRole('alert')).toContainText('its field "batchSize" is wrong');
  await importing('newer.json', text.replace('"version": 1', '"version": 2'));
  await expect(page.getByRole('alert')).toContainText('reads version 1 only');
  await importing('short.json', text);
  await expect(page).toHaveURL(/train/);
  await expect(opened(page)).toHaveText('Short R3');
  await expect(app.button(/^Optimizer.* 3 epochs/)).toBeVisible();
});

test('every kind of features is set and seen, and three are compared', async ({ app, page }) => {
  await app.open();
  await app.addBuiltInMusic(1, 4);
  const shown = page.getByRole('status').filter({ hasText: ' by ' });
  await expect(shown).toHaveText('64 mel bands by 87 frames');
  await app.choose('Features', 'MFCC');
  await expect(shown).toHaveText('13 coefficients by 87 frames');
  await app.choose('Features', 'Linear spectrogram');
  await expect(shown).toHaveText('1,025 frequency bins by 87 frames');
  await app.choose('Features', 'Spectral centroid');
  await expect(shown).toHaveText('1 value by 87 frames');
  await app.choose('Features', 'Mel spectrogram');

  await page.getByText('Colour picture', { exact: true }).click();
  await page.getByText('224', { exact: true }).click();
  await expect(page.getByText('Clip 1 of 2, 0.0 s to 2.0 s: 224 × 224 pixels in colour.')).toBeVisible();
  await app.button('Next clip').click();
  await expect(page.getByRole('img', { name: 'Clip 2 as the network sees it' })).toBeVisible();

  await page.getByRole('switch', { name: 'Compare: spectrogram, mel, MFCC' }).click();
  for (const name of ['Linear spectrogram', 'Mel spectrogram', 'MFCC'])
    await expect(page.getByRole('img', { name: new RegExp(`^${name} of .*, to compare`) })).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html).join(' ')}`)).toEqual([]);
});
