import { existsSync, readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { SAMPLE_RATE } from '../../src/audio/pcm.ts';
import { normal, seededRandom } from '../../src/random.ts';
import { readModelFile } from '../../src/storage/modelFile.ts';
import { expect, test } from './base.ts';
import { song, wav } from './songs.ts';

const REAL_MP3 = '../shared/data/emotify-mp3/rock/rock-15.mp3';
const MODEL = '**/models/gtzan.zip';

const shipped = await readModelFile(new Blob([readFileSync('public/models/gtzan.zip')]));
const clips = (seconds: number) => Math.floor(seconds / shipped.recipe.clips.seconds);

const file = async (name: string, pcm: Float32Array) => ({
  name,
  mimeType: 'audio/wav',
  buffer: await wav(pcm),
});
const drop = (page: Page, dropped: string | Awaited<ReturnType<typeof file>>) =>
  page.locator('input[type=file]:not([accept*=zip])').first().setInputFiles(dropped);
const bars = (page: Page) => page.getByRole('list', { name: 'Probability of each genre' });

test('a first visit: built-in music is answered second by second', async ({ app, page }) => {
  await app.open();
  // Both ways are in view without scrolling.
  await expect(app.button('Choose a file')).toBeInViewport({ ratio: 1 });
  await expect(app.button('Train on the built-in music')).toBeInViewport({ ratio: 1 });
  await app.button('Classical').click();
  await expect(page.getByRole('heading', { name: 'Built-in music: classical 01' })).toBeVisible();
  await expect(bars(page).getByRole('listitem')).toHaveCount(shipped.genres.length);
  await expect(
    page.getByRole('img', { name: new RegExp(`Probability of each genre in ${clips(15)} clips`) }),
  ).toBeVisible();
  await expect(page.getByText('This piece was made by a program')).toBeVisible();
  await page.getByRole('button', { name: /^Play/ }).first().click();
  await expect(page.getByRole('button', { name: /^Pause/ }).first()).toBeVisible();
});

/** Drops files as a hand does; says whether the browser was kept from opening them itself. */
const dropByHand = (page: Page, selector: string, names: string[]) =>
  page.locator(selector).evaluate((element, names) => {
    const dataTransfer = new DataTransfer();
    for (const name of names) dataTransfer.items.add(new File(['words'], name, { type: 'audio/mpeg' }));
    return ['dragover', 'drop'].map((type) => {
      const event = new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true });
      element.dispatchEvent(event);
      return event.defaultPrevented;
    });
  }, names);

test('a file is chosen with the mouse; several at once, or beside the place for them, are no accident', async ({
  app,
  page,
}) => {
  await app.open();
  const chooser = page.waitForEvent('filechooser');
  await app.button('Choose a file').click();
  expect((await chooser).isMultiple()).toBe(false);
  await dropByHand(page, '.mantine-Dropzone-root', ['one.mp3', 'two.mp3']);
  await expect(page.getByRole('alert')).toHaveText('One song at a time: drop a single file.');
  expect(await dropByHand(page, 'h1', ['one.mp3'])).toEqual([true, true]);
  await dropByHand(page, '.mantine-Dropzone-root', ['words.mp3']);
  await expect(page.getByRole('alert')).toContainText('This is a text file');
});

/** How long that takes is measured by `npm run bench -- shipped`. */
test('a dropped song is answered clip by clip', async ({ app, page }) => {
  const loaded = page.waitForResponse(MODEL);
  await app.open();
  await loaded;
  // Somebody looks for a song; meanwhile the page fetches the workers and the backend that will answer.
  await page.waitForLoadState('networkidle');
  const dropped = existsSync(REAL_MP3) ? REAL_MP3 : await file('song.wav', song('rock', 0, 30));
  if (typeof dropped !== 'string') console.log(`no real MP3, for there is no ${REAL_MP3}`);
  await drop(page, dropped);
  await expect(bars(page)).toBeVisible();
  await expect(
    page.getByRole('img', { name: new RegExp(`Probability of each genre in ${clips(30)} clips`) }),
  ).toBeVisible();
});

test('what is no sound is told, and the next song is answered', async ({ app, page }) => {
  await app.open();
  await drop(page, { name: 'notes.mp3', mimeType: 'audio/mpeg', buffer: Buffer.from('no music at all') });
  await expect(page.getByRole('alert')).toContainText('This file could not be answered');
  await drop(page, await file('silence.wav', new Float32Array(10 * SAMPLE_RATE)));
  await expect(page.getByRole('alert')).toContainText('This is silence');
  await drop(page, await file('song.wav', song('jazz', 0, 10)));
  await expect(bars(page)).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('noise is none of the genres', async ({ app, page }) => {
  test.skip(!shipped.trust?.familiarity, 'the shipped model cannot tell yet what is foreign to it');
  const random = seededRandom(5);
  await app.open();
  await drop(
    page,
    await file(
      'noise.wav',
      Float32Array.from({ length: 20 * SAMPLE_RATE }, () => 0.1 * normal(random)),
    ),
  );
  await expect(page.getByRole('status').getByText(/^None of these/)).toBeVisible();
  await expect(bars(page)).toBeVisible();
});

test('an answer says how far to trust it', async ({ app, page }) => {
  test.skip(!shipped.trust, 'the shipped model is not calibrated yet');
  test.skip(!existsSync(REAL_MP3), `there is no ${REAL_MP3}`);
  await app.open();
  await drop(page, REAL_MP3);
  await expect(page.getByText(/test songs that it was as sure of|was calibrated on/)).toBeVisible();
});

test('without its model the page says so, and everything else works', async ({ app, page }) => {
  await page.route(MODEL, (route) => route.fulfill({ status: 200, body: 'an error page of the host' }));
  await app.open();
  await expect(page.getByRole('alert')).toContainText('Melscope’s own model could not be loaded');
  await app.go('Predict');
  await expect(page.getByRole('alert')).toContainText('Melscope’s own model could not be loaded');
  await page.unroute(MODEL);
  await app.button('Try again').click();
  await expect(app.button('Choose a file')).toBeVisible();
  await drop(page, await file('song.wav', song('pop', 0, 10)));
  await expect(bars(page)).toBeVisible();
});

test('a model of one’s own answers next to Melscope’s', async ({ app, page }) => {
  await app.open();
  await app.go('Predict');
  await expect(page.getByRole('heading', { name: 'Melscope’s model (real music)' })).toBeVisible();
  await expect(page.getByRole('radio')).toHaveCount(0);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    app.button('Save model to a file').click(),
  ]);
  await page.locator('input[accept*=zip]').setInputFiles(await download.path());
  const yours = page.getByRole('radio', { name: `Yours: ${shipped.name}` });
  await expect(yours).toBeChecked();
  await drop(page, await file('song.wav', song('disco', 0, 10)));
  await expect(page.getByRole('heading', { name: 'song.wav' })).toBeVisible();
  await page.getByText('Melscope’s model (real music)').first().click();
  await expect(page.getByRole('heading', { name: 'Melscope’s model (real music)' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'song.wav' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('radio', { name: 'Melscope’s model (real music)' })).toBeChecked();
});

for (const scheme of ['light', 'dark'] as const)
  test(`Start and an answer are free of axe's findings in the ${scheme} theme, also on a phone`, async ({
    app,
    page,
  }) => {
    await page.emulateMedia({ colorScheme: scheme });
    const check = async () => {
      await page.waitForTimeout(300); // transitions have half-transparent text
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html).join(' ')}`)).toEqual([]);
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wider).toBeLessThanOrEqual(0);
    };
    await app.open();
    await check();
    await app.button('Classical').click();
    await expect(bars(page)).toBeVisible();
    await check();
    await page.setViewportSize({ width: 390, height: 844 });
    await check();
    await app.go('Start');
    await check();
  });
