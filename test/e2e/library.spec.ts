import { LIBRARY } from '../../src/experiments/library.ts';
import { expect, test } from './base.ts';
import { folderOf, song, wav } from './songs.ts';

const GENRES = ['blues', 'metal'];
/** Short songs of a genre: enough to train on four of both and to validate on two. */
const FEW = 3;

/** The songs of each genre from number `from` up to `to`. */
async function songs(from: number, to: number): Promise<string> {
  const files: Record<string, Buffer> = {};
  for (const genre of GENRES)
    for (let i = from; i < to; i++) files[`${genre}/${genre}.${i}.wav`] = await wav(song(genre, i));
  return folderOf(files);
}

for (const report of new Set(LIBRARY.map((entry) => entry.report))) {
  test(`every recipe of ${report ?? 'the app'} opens, trains and is evaluated`, async ({ app, page }) => {
    const entries = LIBRARY.filter((entry) => entry.report === report);
    test.setTimeout(60_000 + entries.length * 60_000);
    await app.open();
    let songsOfGenre = 0;
    const haveSongs = async (wanted: number) => {
      if (songsOfGenre >= wanted) return;
      await app.importFolder(await songs(songsOfGenre, wanted));
      const added = (wanted - songsOfGenre) * GENRES.length;
      await expect(page.getByText(`${added} tracks added.`)).toBeVisible();
      songsOfGenre = wanted;
    };

    for (const { recipe } of entries) {
      await test.step(recipe.id, async () => {
        // A fold has a track at least.
        await haveSongs(Math.max(FEW, (recipe.split.folds?.count ?? 0) / GENRES.length));
        const started = performance.now();
        await app.openRecipe(recipe.name);
        await expect(page.getByTestId('open-recipe')).toHaveText(recipe.name);
        await app.section('Optimizer');
        await app.fill('Epochs', 1);
        await app.fill('Batch size', 2);
        if (recipe.transfer) {
          await app.section('Network');
          await page.getByRole('radio', { name: 'random weights' }).check();
        }
        await expect(app.button('Start training')).toBeEnabled({ timeout: 30_000 });
        await app.button('Start training').click();
        await page.getByRole('link', { name: 'See the results' }).click({ timeout: 120_000 });
        await expect(page.getByText(`${recipe.name} · trained on`)).toBeVisible();
        await expect(page.getByRole('table', { name: /confusion/i })).toBeVisible();
        await expect(page.getByText('Accuracy by track', { exact: true })).toBeVisible();
        console.log(`${recipe.id}: ${((performance.now() - started) / 1000).toFixed(1)} s`);
      });
    }
  });
}
