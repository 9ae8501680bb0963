import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { parseCsv } from '../helpers/parseCsv.ts';
import { expect, test } from './base.ts';

const REPORTS = ['R1', 'R2', 'R3', 'R4', 'R5'];

test('every report’s study is shown as printed, free of axe’s findings in both themes', async ({
  app,
  page,
}) => {
  await app.open('/#/experiments/studies');
  await app.addBuiltInMusic(2, 2);
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    for (const report of REPORTS) {
      await page.goto(`/#/experiments/studies/${report}`);
      await expect(page.getByRole('heading', { level: 2 }).first()).toContainText(`${report}: `);
      const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] });
      // Only colours depend on the theme.
      if (scheme === 'dark') axe.withRules('color-contrast');
      const { violations } = await axe.analyze();
      const found = violations.map((v) => `${report}: ${v.id}: ${v.nodes.map((n) => n.html).join(' ')}`);
      expect(found).toEqual([]);
    }
  }
  // R5's last picture of a row: both columns as printed.
  const table = page.getByRole('table', { name: 'Models at 224×224' });
  await expect(table.getByRole('row', { name: /R5\.augment/ })).toContainText('70.40 %');
  await expect(table.getByRole('row', { name: /R5\.augment/ })).toContainText('63.00 %');
});

test('a missing row is queued with fewer epochs, and its figure stands beside the reported one and in the CSV', async ({
  app,
  page,
}) => {
  await app.open();
  await app.addBuiltInMusic(3, 3);
  await page.goto('/#/experiments/studies/R4');
  const row = page.getByRole('row', { name: /R4\.centroid/ });
  await expect(row).toContainText('not measured here');
  await row.getByRole('button', { name: /^Queue what is missing of R4\.centroid/ }).click();
  const dialog = page.getByRole('dialog');
  await app.choose('Epochs', 'At most 1 epoch');
  await expect(dialog).toContainText('built-in synthetic music, 30 tracks of 10 genres');
  await dialog.getByRole('button', { name: 'Queue 1 run' }).click();
  await expect(dialog).toBeHidden();

  await expect(row.getByRole('link', { name: 'See the run' })).toBeVisible({ timeout: 45_000 });
  await expect(row).toContainText('about 40 %');
  const shown = /(\d+\.\d) %\s*([+−±]\d+\.\d) points/.exec(await row.innerText());
  expect(shown).not.toBeNull();
  await expect(row).toContainText('10 validation tracks');
  await expect(page.getByText('Epochs: 1 instead of 100.').first()).toContainText(
    'Built-in synthetic music, 30 tracks of 10 genres, instead of GTZAN’s 1,000 tracks of 10.',
  );

  const downloading = page.waitForEvent('download');
  await app.button('Export CSV').click();
  const [header, ...lines] = parseCsv(readFileSync(await (await downloading).path(), 'utf8'));
  const line = lines.find((fields) => fields[header!.indexOf('recipe')] === 'R4.centroid')!;
  const of = (name: string) => line[header!.indexOf(name)]!;
  expect((Number(of('measured')) * 100).toFixed(1)).toBe(shown![1]);
  expect(of('changed fields')).toBe('Epochs: 1 instead of 100');
  await row.getByRole('link', { name: 'See the run' }).click();
  await expect(page).toHaveURL(new RegExp(`/results/${of('run ids')}$`));
});

test('on paper there is the study and nothing else', async ({ app, page }) => {
  await app.open('/#/experiments/studies/R1');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText(/^Melscope, study R1\. Measured on: nothing yet\. Printed on/)).toBeVisible();
  await expect(page.getByRole('table', { name: 'EarlyStopping' })).toContainText('83 epochs');
  await expect(page.getByRole('navigation')).toBeHidden();
  await expect(app.button('Print')).toBeHidden();
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(wider).toBeLessThanOrEqual(0);
});
