import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { readModelFile } from '../../src/storage/modelFile.ts';
import { expect, test } from './base.ts';
import { song, wav } from './songs.ts';

const GTZAN = join(import.meta.dirname, '../../../shared/data/gtzan-audio');

const file = (name: string, buffer: Buffer) => ({ name, mimeType: 'audio/wav', buffer });
const wavs = (genre: string, from: number, to: number) =>
  Promise.all(
    Array.from({ length: to - from }, async (_, i) =>
      file(`${genre} ${from + i}.wav`, await wav(song(genre, from + i, 6))),
    ),
  );
const score = (page: Page) => page.getByTestId('held-out-score');
const trained = (page: Page) => expect(page.getByText(/^Trained in/)).toBeVisible({ timeout: 60_000 });
const heldOutRows = (page: Page) => page.getByRole('table', { name: 'Held-out songs' }).locator('tbody tr');

async function name(page: Page, index: number, title: string) {
  await page.getByRole('textbox', { name: `Name of class ${index}` }).fill(title);
}

test('built-in music teaches two classes, which answer a song, survive a reload and are a model like any other', async ({
  app,
  page,
}) => {
  await app.open('/#/teach');
  const begun = performance.now();
  await app.button('Try it with built-in music').click();
  await trained(page);
  console.log(`tried in ${((performance.now() - begun) / 1000).toFixed(1)} s`);
  await expect(score(page)).toHaveText(/^[012] of 2 held-out songs right$/);
  await expect(page.getByText('held out', { exact: true })).toHaveCount(2);
  await expect(heldOutRows(page)).toHaveCount(2);
  const right = await heldOutRows(page).getByText('right', { exact: true }).count();
  await expect(score(page)).toHaveText(`${right} of 2 held-out songs right`);
  await expect(page.getByRole('img', { name: /^Loss/ })).toBeVisible();

  // A song that neither the shipped model nor the classes know.
  const another = file('another.wav', await wav(song('metal', 7, 10)));
  await page.getByLabel('Song to ask about', { exact: true }).setInputFiles(another);
  await expect(page.getByRole('heading', { name: 'another.wav' })).toBeVisible();
  const bars = page.getByRole('list', { name: 'Probability of each genre' });
  await expect(bars.getByRole('listitem')).toHaveCount(2);
  for (const genre of ['jazz', 'metal']) await expect(bars.getByText(genre, { exact: true })).toBeVisible();
  await expect(
    page.getByRole('img', { name: 'Probability of each genre in 2 clips of 5 seconds' }),
  ).toBeVisible();
  const answer = await bars.innerText();
  await page.getByRole('switch', { name: 'What it heard' }).check();
  await expect(page.getByText(/(Orange: what|Nothing in this song) speaks for (jazz|metal)/)).toBeVisible();

  await page.reload();
  await expect(page.getByRole('textbox', { name: 'Name of class 1' })).toHaveValue('jazz');
  await expect(page.getByRole('list', { name: 'Songs of metal' }).getByRole('listitem')).toHaveCount(5);
  await expect(score(page)).toHaveText(`${right} of 2 held-out songs right`);
  await app.button('Play metal 02').click();
  await expect(app.button('Pause metal 02')).toBeVisible();

  const saved = page.waitForEvent('download');
  await app.button('Save as a file').click();
  const chunks: Buffer[] = [];
  for await (const chunk of await (await saved).createReadStream()) chunks.push(chunk as Buffer);
  const model = await readModelFile(new Blob([Buffer.concat(chunks)]));
  expect(model).toMatchObject({ name: 'Taught: jazz, metal', genres: ['jazz', 'metal'] });
  expect(model.training.trackCounts).toEqual({ train: 8, validation: 2, test: 0 });

  await app.button('Use it on the Predict page').click();
  await expect(page.getByRole('heading', { level: 1, name: 'Predict a genre' })).toBeVisible();
  await page.locator('input[type=file]').first().setInputFiles(another);
  await expect(page.getByRole('heading', { name: 'another.wav' })).toBeVisible();
  expect(await bars.innerText()).toBe(answer);
});

test('classes of the user’s own files: what is missing is said, what cannot be read is told, and nothing is lost', async ({
  app,
  page,
}) => {
  await app.open('/#/teach');
  await expect(app.button('Train')).toBeDisabled();
  const missing = page.getByRole('list', { name: 'What is missing' });
  await expect(missing).toContainText('Class 1 has no name yet');
  await name(page, 1, 'calm');
  await name(page, 2, 'Calm');
  await expect(missing).toContainText('Two classes are called “Calm”');
  await name(page, 2, 'loud');
  await expect(missing).toContainText('“calm” has no songs yet');

  const calm = await wavs('classical', 0, 3);
  await page
    .getByLabel('Songs for calm')
    .setInputFiles([
      ...calm,
      file('words.mp3', Buffer.from('These are words, not music.')),
      file('silence.wav', await wav(new Float32Array(22_050 * 3))),
      { ...calm[0]!, name: 'the same again.wav' },
    ]);
  await page.getByLabel('Songs for loud').setInputFiles([...(await wavs('metal', 0, 1)), calm[1]!]);
  const failures = page.getByRole('alert');
  await expect(failures).toContainText('4 files could not be added');
  await expect(failures.getByText(/^words\.mp3/)).toBeVisible();
  await expect(failures.getByText(/^silence\.wav: This is silence/)).toBeVisible();
  await expect(failures.getByText(/^the same again\.wav: This song is in/)).toBeVisible();
  await expect(failures.getByText(/^classical 1\.wav: This song is in “calm” already/)).toBeVisible();
  await expect(page.getByRole('list', { name: 'Songs of calm' }).getByRole('listitem')).toHaveCount(3);
  await app.button('Dismiss').click();

  await expect(page.getByText(/^“loud” has only one song: .*nothing can be held out/)).toBeVisible();
  await app.button('Train').click();
  await trained(page);
  await expect(score(page)).toHaveText(/^[01] of 1 held-out song right$/);

  // More songs, another class, and again.
  await page.getByLabel('Songs for loud').setInputFiles(await wavs('metal', 1, 5));
  await expect(page.getByText(/^Songs or classes have changed since/)).toBeVisible();
  await app.button('Add a class').click();
  await expect(page.getByRole('textbox', { name: 'Name of class 3' })).toBeFocused();
  await page.keyboard.type('dance');
  await page.getByLabel('Songs for dance').setInputFiles(await wavs('disco', 0, 3));
  await expect(page.getByRole('list', { name: 'Songs of dance' }).getByRole('listitem')).toHaveCount(3);
  await app.button('Train again').click();
  await trained(page);
  await expect(score(page)).toHaveText(/^\d of 3 held-out songs right$/);

  // A file that cannot be read does not end it.
  const ask = page.getByLabel('Song to ask about', { exact: true });
  await ask.setInputFiles(file('words.mp3', Buffer.from('These are words, not music.')));
  await expect(page.getByRole('alert')).toContainText('You can drop another file.');
  await ask.setInputFiles(file('fine.wav', await wav(song('disco', 8, 6))));
  await expect(page.getByRole('heading', { name: 'fine.wav' })).toBeVisible();

  await app.button('Remove dance').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
  await expect(page.getByRole('textbox', { name: /^Name of class/ })).toHaveCount(2);
});

test('adding songs can be cancelled; what is in stays', async ({ app, page }) => {
  await app.open('/#/teach');
  await name(page, 1, 'one');
  await page.getByLabel('Songs for one').setInputFiles(await wavs('pop', 0, 24));
  const songs = page.getByRole('list', { name: 'Songs of one' }).getByRole('listitem');
  await expect(songs.first()).toBeVisible();
  await app.button('Cancel').click();
  await expect(app.button('Cancel')).toBeHidden();
  const count = await songs.count();
  expect(count).toBeGreaterThan(0);
  expect(count).toBeLessThan(24);
  await page.reload();
  await expect(songs).toHaveCount(count);
});

for (const scheme of ['light', 'dark'] as const)
  test(`teaching is free of axe’s findings in the ${scheme} theme, and fits a phone`, async ({
    app,
    page,
  }) => {
    await page.emulateMedia({ colorScheme: scheme });
    const check = async () => {
      await page.waitForTimeout(300); // transitions have half-transparent text
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html).join(' ')}`)).toEqual([]);
    };
    await app.open('/#/teach');
    await check();
    await app.button('Try it with built-in music').click();
    await trained(page);
    await page
      .getByLabel('Songs for jazz')
      .setInputFiles(file('words.mp3', Buffer.from('These are words, not music.')));
    await expect(page.getByRole('alert')).toBeVisible();
    await page
      .getByLabel('Song to ask about', { exact: true })
      .setInputFiles(file('another.wav', await wav(song('metal', 7, 10))));
    await expect(page.getByRole('heading', { name: 'another.wav' })).toBeVisible();
    await check();
    await page.setViewportSize({ width: 390, height: 844 });
    // Charts take their new width a moment later.
    const wider = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    await expect.poll(wider).toBeLessThanOrEqual(0);
  });

test('five recordings each of four genres', async ({ app, page }) => {
  test.skip(!existsSync(GTZAN), 'No real recordings in ../shared/data/gtzan-audio.');
  await app.open('/#/teach');
  const genres = ['classical', 'metal', 'hiphop', 'country'];
  for (const [index, genre] of genres.entries()) {
    if (index >= 2) await app.button('Add a class').click();
    await name(page, index + 1, genre);
  }
  const begun = performance.now();
  for (const genre of genres) {
    const files = readdirSync(join(GTZAN, genre)).slice(0, 5);
    await page.getByLabel(`Songs for ${genre}`).setInputFiles(files.map((f) => join(GTZAN, genre, f)));
  }
  await expect(app.button('Train')).toBeEnabled({ timeout: 90_000 });
  const imported = performance.now();
  await app.button('Train').click();
  await trained(page);
  const seconds = [imported - begun, performance.now() - imported].map((ms) => (ms / 1000).toFixed(1));
  console.log(
    `twenty songs in ${seconds[0]} s, trained in ${seconds[1]} s: ${await score(page).textContent()}`,
  );
  await expect(page.getByText('held out', { exact: true })).toHaveCount(4);
  const right = Number((await score(page).textContent())!.match(/^(\d) of 4 held-out songs right$/)![1]);
  await expect(heldOutRows(page).getByText('right', { exact: true })).toHaveCount(right);
  expect(right, 'above chance, which is one').toBeGreaterThan(1);
});
