import AxeBuilder from '@axe-core/playwright';
import { expect, type PageName, test } from './base.ts';

const PAGES: PageName[] = [
  'Start',
  'Lessons',
  'Music',
  'Recipes',
  'Train',
  'Results',
  'Experiments',
  'Predict',
  'Teach it',
];

for (const scheme of ['light', 'dark'] as const)
  test(`every page is free of axe's findings in the ${scheme} theme, before and after a run`, async ({
    app,
    page,
  }) => {
    await page.emulateMedia({ colorScheme: scheme });
    const check = async () => {
      for (const name of PAGES) {
        await app.go(name);
        await page.waitForTimeout(300); // transitions have half-transparent text
        const { violations } = await new AxeBuilder({ page }).analyze();
        const found = violations.map((v) => `${name}: ${v.id}: ${v.nodes.map((n) => n.html).join(' ')}`);
        expect(found).toEqual([]);
      }
    };
    await app.open();
    await check();
    await app.addBuiltInMusic(3, 4);
    await app.go('Train');
    await app.section('Optimizer');
    await app.fill('Epochs', 2);
    await app.button('Start training').click();
    await expect(page.getByText('All epochs are done.')).toBeVisible({ timeout: 90_000 });
    await check();
  });

test('nothing overflows sideways on a phone', async ({ app, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await app.open();
  for (const name of PAGES) {
    await app.go(name);
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wider, name).toBeLessThanOrEqual(0);
  }
});
