import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './base.ts';

async function expectNoFindings(page: Page) {
  await page.waitForTimeout(400); // transitions have half-transparent text
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html).join(' ')}`)).toEqual([]);
}

test('layers are added, moved, changed and removed; shapes, parameters and errors follow at once', async ({
  app,
  page,
}) => {
  await app.open();
  await app.go('Train');
  await app.section('Network');
  await app.button('Edit layers').click();
  const editor = page.getByRole('dialog', { name: /^Layers/ });
  const layer = (number: number) => editor.getByRole('listitem').nth(number);
  await expect(editor.getByText('24,394 parameters')).toBeVisible();
  await expectNoFindings(page);

  // Keyboard: the second layer is moved above the first, and back.
  await layer(2).getByRole('button').first().focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(layer(1)).toContainText('BatchNormalization');
  await expect(layer(1)).toContainText('4');
  await expect(layer(1).getByRole('button').first()).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(layer(1)).toContainText('Conv2D');

  await layer(1).getByRole('button').first().click();
  await editor.getByRole('textbox', { name: 'Filters' }).fill('8');
  await expect(layer(1)).toContainText('64 × 44 × 8');
  await expect(layer(1)).toContainText('80');

  // A layer that does not fit says so where it stands; those before it keep their shapes.
  await app.button('Add after layer 1').click();
  await page.getByRole('menuitem', { name: 'LSTM' }).click();
  await expect(layer(2).getByRole('alert')).toContainText('LSTM takes timesteps × features');
  await expect(layer(3)).toContainText('–');
  await expectNoFindings(page);
  await app.button(/^Remove layer 2, LSTM/).click();
  await expect(layer(3)).toContainText('64 × 44 × 8');

  await app.button('Close').click();
  await expect(page.getByRole('combobox', { name: 'Architecture' })).toHaveValue('Own layers');
  await expect(page.getByRole('table', { name: 'Layers' })).toContainText('64 × 44 × 8');
});

test('augmentation shows what it does to a clip, and a run with it, SGD and a schedule trains', async ({
  app,
  page,
}) => {
  await app.open();
  await app.addBuiltInMusic(3, 4);
  await app.go('Train');
  await app.section('Augmentation');
  await app.button('Choose changes').click();
  const row = (name: string) => page.getByRole('region', { name });
  await expect(row('RandomFlip').getByRole('img')).toHaveCount(4, { timeout: 60_000 });
  const pictures = (name: string) =>
    row(name)
      .locator('canvas')
      .evaluateAll((canvases) => (canvases as HTMLCanvasElement[]).map((canvas) => canvas.toDataURL()));
  const together = await pictures('All together');
  expect(new Set(together).size).toBe(1);
  for (const name of ['TimeMasking', 'MixUp']) {
    await row(name).getByRole('switch', { name }).click();
    await expect(row('All together').getByRole('listitem').filter({ hasText: name })).toBeVisible();
  }
  await expect(
    row('MixUp')
      .getByText(/ % .*, .* %| alone/)
      .first(),
  ).toBeVisible();
  await expect.poll(async () => new Set(await pictures('All together')).size).toBe(4);
  await app.button('MixUp earlier').click();
  await expect(row('All together').getByRole('listitem').first()).toContainText('MixUp');
  await expect(app.button('MixUp earlier')).toBeFocused();
  await expectNoFindings(page);
  await app.button('Close').click();

  await app.section('Optimizer');
  await app.choose('Optimizer', 'SGD');
  await app.fill('Epochs', 2);
  await app.section('Callbacks');
  await page.getByRole('switch', { name: 'LearningRateScheduler' }).click();
  await app.choose('Schedule', /^Exponential/);
  await app.button('Start training').click();
  await expect(page.getByText('All epochs are done.')).toBeVisible({ timeout: 120_000 });
  await page.getByText('Balanced', { exact: true }).click();
  await expect(page.getByRole('img', { name: /^Balanced accuracy over 2 epochs/ })).toBeVisible();
  await app.openTables();
  const rates = (await app.rows('Epochs')).map((cells) => Number(cells[7]));
  expect(rates[1]! / rates[0]!).toBeCloseTo(0.95, 6);
});

test('a network too large for the memory is told, with a batch size that fits', async ({ app, page }) => {
  await app.open();
  await app.addBuiltInMusic(2, 4);
  await app.openRecipe('R5: ResNet50 from scratch, MFCC 13');
  await app.go('Train');
  const notice = page.getByRole('status').filter({ hasText: 'A step of 8 clips needs about 6.1 GB' });
  await expect(notice).toBeVisible();
  await expectNoFindings(page);
  await app.button('Use 2').click();
  await expect(notice).toBeHidden();
  await app.section('Optimizer');
  await expect(page.getByRole('textbox', { name: 'Batch size' })).toHaveValue('2');
});

test('one fold of a cross-validation validates, and gives way to a split by clip', async ({ app, page }) => {
  await app.open();
  await app.addBuiltInMusic(5, 4);
  await app.go('Train');
  await app.section('Split');
  const split = page.getByRole('button', { name: /^Split/ });
  await page.getByText('One of several folds', { exact: true }).click();
  await expect(split).toContainText('fold 1 of 5, by track');
  const all = page.getByRole('table', { name: 'Split' }).getByRole('row', { name: /^All/ });
  await expect(all.getByRole('cell')).toHaveText([/^40 /, /^10 /, /^0 /]);
  await expect(page.getByRole('textbox', { name: 'Validation' })).toBeHidden();
  await app.choose('Folds', '10');
  await app.choose('Validating fold', '10 of 10');
  await expect(split).toContainText('fold 10 of 10, by track');
  await expect(all.getByRole('cell')).toHaveText([/^45 /, /^5 /, /^0 /]);
  await app.fill('Test', 20);
  await expect(all.getByRole('cell')).toHaveText([/^36 /, /^4 /, /^10 /]);
  await expectNoFindings(page);

  await page.getByRole('radio', { name: 'Clips only (leaky)' }).click();
  await expect(split).toContainText('% by clip (leaky)');
  await expect(page.getByText('One of several folds')).toBeHidden();
});
