import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './base.ts';

async function expectNoFindings(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html).join(' ')}`)).toEqual([]);
}

/** Opens a term with the keyboard, looks at what it explains, and closes it: the focus is where it was. */
async function openAndClose(page: Page, button: string, title: string, audited = true) {
  const opener = page.getByRole('button', { name: button, exact: true }).first();
  await opener.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: title });
  await expect(dialog.locator('svg[role=img]')).toBeVisible();
  await expect(dialog.locator('math')).toBeVisible();
  await expect(opener).toHaveAttribute('aria-expanded', 'true');
  await expect(dialog.getByRole('button', { name: 'Close the explanation' })).toBeFocused();
  expect(await dialog.evaluate((node) => node.getBoundingClientRect().bottom)).toBeLessThanOrEqual(768);
  if (audited) await expectNoFindings(page);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(opener).toBeFocused();
  await expect(opener).toHaveAttribute('aria-expanded', 'false');
}

for (const colorScheme of ['light', 'dark'] as const)
  test(`terms open and close by keyboard on Train, with the labels as they were (${colorScheme})`, async ({
    app,
    page,
  }) => {
    await page.emulateMedia({ colorScheme });
    await app.open('/#/train');
    await app.section('Features');
    await openAndClose(page, 'Explain: Hop', 'Hop');
    await openAndClose(page, 'Overfitting', 'Overfitting', false);
    // The button is beside the label, and no part of it.
    await page.getByText('Hop', { exact: true }).click();
    await expect(page.getByRole('textbox', { name: 'Hop', exact: true })).toBeFocused();
  });

test('Escape closes the explanation and leaves the window that it was opened from', async ({ app, page }) => {
  await app.open('/#/train');
  await app.section('Augmentation');
  await app.button('Choose changes').click();
  const editor = page.getByRole('dialog', { name: /^Augmentation/ });
  await editor.getByRole('button', { name: 'Explain: RandomFlip' }).press('Space');
  await expect(page.getByRole('dialog', { name: 'RandomFlip' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog', { name: 'RandomFlip' })).toBeHidden();
  await expect(editor).toBeVisible();
});

test('the figures of a run are explained on Results', async ({ app, page }) => {
  await app.open();
  await app.addBuiltInMusic(2, 2);
  await app.go('Train');
  await app.section('Optimizer');
  await app.fill('Epochs', 1);
  await app.button('Start training').click();
  await expect(page.getByText('All epochs are done.')).toBeVisible({ timeout: 60_000 });
  await app.go('Results');
  await openAndClose(page, 'Confusion matrix', 'Confusion matrix');
  await openAndClose(page, 'Precision', 'Precision', false);
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`all terms are listed, found and linked (${colorScheme})`, async ({ app, page }) => {
    await page.emulateMedia({ colorScheme });
    await app.open('/#/glossary/dropout');
    await expect(page.getByRole('heading', { name: 'Dropout', exact: true })).toBeFocused();
    await expect(page.getByRole('img', { name: /some are crossed out/ })).toBeVisible();
    await expectNoFindings(page);
    await page.getByRole('searchbox', { name: 'Find a term' }).fill('wilson');
    await expect(page.getByText('1 term', { exact: true })).toBeVisible();
    await expect(page.getByRole('heading', { level: 3 })).toHaveText(['95 % interval (Wilson)']);
    await page.getByRole('searchbox').fill('zebra');
    await expect(page.getByText(/^No term has these words/)).toBeVisible();
  });
