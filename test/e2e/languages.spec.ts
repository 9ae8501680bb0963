import { readdirSync, readFileSync } from 'node:fs';
import { layerSpecSchema } from '../../src/models/layers.ts';
import { expect, test } from './base.ts';

const PAGES = [
  '/',
  '/lessons',
  '/lessons/overfitting/1',
  '/music',
  '/recipes',
  '/train',
  '/results',
  '/experiments/runs',
  '/experiments/sweeps',
  '/experiments/studies',
  '/predict',
  '/teach',
  '/model',
  '/playground',
  '/inside',
  '/glossary',
];
const AREAS = 'src/locales/es';
/** English texts that are something else in Spanish. */
const ENGLISH = new Set(
  readdirSync(AREAS)
    .flatMap((file) => Object.entries(JSON.parse(readFileSync(`${AREAS}/${file}`, 'utf8'))))
    .filter(([english, spanish]) => english !== spanish)
    .map(([english]) => english),
);
/** Keras's names, which happen to be texts elsewhere. */
const LAYERS: ReadonlySet<string> = new Set(
  layerSpecSchema.options.map((option) => option.shape.className.value),
);
/** A genre of data. */
const GENRE = /^[a-z]+$/;

test('in Spanish no page says anything in English, and the workers train', async ({ app, page }) => {
  await app.open();
  await page.getByRole('button', { name: 'Language' }).click();
  await page.getByRole('menuitem', { name: 'Español' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'es');
  for (const path of PAGES) {
    await app.open(`/#${path}`);
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeAttached();
    const said = await page.evaluate(() => {
      const texts: string[] = [];
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) texts.push(walker.currentNode.textContent!.trim());
      for (const element of document.querySelectorAll('[aria-label], [placeholder], [title]'))
        for (const name of ['aria-label', 'placeholder', 'title'])
          texts.push(element.getAttribute(name)?.trim() ?? '');
      return texts;
    });
    const english = said.filter((text) => ENGLISH.has(text) && !LAYERS.has(text) && !GENRE.test(text));
    expect({ path, english: [...new Set(english)] }).toEqual({ path, english: [] });
  }

  await app.open('/#/');
  await page.getByRole('button', { name: 'Entrenar con la música incluida' }).click();
  await expect(page.getByText(/^Época \d+ de \d+, lote/)).toBeVisible({ timeout: 120_000 });
});
