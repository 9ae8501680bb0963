import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { BlobWriter, Uint8ArrayReader, ZipWriter } from '@zip.js/zip.js';
import { expect, test } from './base.ts';
import { longestTask } from './longestTask.ts';
import { npy, picture } from './pictures.ts';
import { folderOf, song, wav } from './songs.ts';

const SHARED = resolve(import.meta.dirname, '../../../shared/data');
const PER_GENRE = 8;

async function zipOf(files: Record<string, Buffer>): Promise<Buffer> {
  const writer = new ZipWriter(new BlobWriter());
  for (const [path, content] of Object.entries(files)) await writer.add(path, new Uint8ArrayReader(content));
  return Buffer.from(await (await writer.close()).arrayBuffer());
}

function pictures(): Record<string, Buffer> {
  const files: Record<string, Buffer> = {};
  for (const genre of ['high', 'low'] as const)
    for (let n = 0; n < PER_GENRE; n++) files[`set/${genre}/${genre}${n}.png`] = picture(genre, n);
  return files;
}

/** 4 tracks in 2 genres, 64 bands at 20 frames/s for 6 s: the upper or the lower half sounds. */
function spectrograms(): { 'mel.npy': Buffer; 'tracks.json': string } {
  const [tracks, bands, frames] = [12, 64, 120];
  const values = new Uint8Array(tracks * bands * frames);
  for (let i = 0; i < values.length; i++) {
    const track = Math.floor(i / (bands * frames));
    const upper = Math.floor(i / frames) % bands >= bands / 2;
    values[i] = upper === (track % 2 === 0) ? 255 - ((i * (track + 3)) % 60) : (i * (track + 3)) % 40;
  }
  const names = Array.from({ length: tracks }, (_, i) => `${i % 2 === 0 ? 'high' : 'low'}.${i}`);
  return {
    'mel.npy': npy([tracks, bands, frames], values),
    'tracks.json': JSON.stringify({ genres: ['high', 'low'], names, framesPerSecond: 20 }),
  };
}

test('a zip of pictures is imported, seen, trained on and predicted from', async ({ app, page }) => {
  const zip = await zipOf({
    ...pictures(),
    'set/high/broken.png': Buffer.from('no picture'),
    'set/low/cover.jpg': Buffer.from(''),
  });
  await app.open();
  await app.importFiles([{ name: 'set.zip', mimeType: 'application/zip', buffer: zip }]);
  const report = page.getByRole('status').filter({ hasText: 'added' });
  await expect(report).toContainText('16 pictures added, 1 file could not be used, 1 other file left out.');
  await report.getByRole('button', { name: /^Show/ }).click();
  await expect(report.getByText(/broken\.png: The picture cannot be decoded/)).toBeVisible();
  await expect(report.getByText(/cover\.jpg: the cover of an album/)).toBeVisible();
  await expect(page.getByText('2 genres, 16 pictures', { exact: true })).toBeVisible();

  // As it was imported, to the pixel, also after a reload; there is nothing to play.
  await page.reload();
  await page.getByRole('region', { name: 'Tracks of high' }).getByText('high3').click();
  const shown = page.getByRole('img', { name: 'Picture high3', exact: true });
  await expect(shown).toBeVisible();
  const pixels = await shown.evaluate((canvas: HTMLCanvasElement) => [
    canvas.width,
    canvas.height,
    ...canvas.getContext('2d')!.getImageData(4, 2, 1, 1).data,
    ...canvas.getContext('2d')!.getImageData(5, 29, 1, 1).data,
  ]);
  expect(pixels).toEqual([40, 30, 230, 180, 90, 255, 30, 70, 60, 255]);
  await expect(page.getByRole('button', { name: /^Play/ })).toHaveCount(0);

  // A recipe that needs sound says so, before Start.
  await app.go('Train');
  await expect(
    page.getByText(/The tracks are pictures; this recipe hears sound.*Recipes that work: “R1/),
  ).toBeVisible();
  await expect(app.button('Start training')).toBeDisabled();

  await app.openRecipe('R1: 7×7 CNN on grey pictures');
  await app.go('Music');
  await expect(page.getByRole('img', { name: 'Clip 1 as the network sees it' })).toBeVisible();
  await app.go('Train');
  await app.section('Optimizer');
  await app.fill('Epochs', 1);
  await app.button('Start training').click();
  await expect(
    app.button('See the results').or(page.getByRole('link', { name: 'See the results' })),
  ).toBeVisible({
    timeout: 120_000,
  });
  await app.go('Results');
  await expect(page.getByText(/imported pictures/)).toBeVisible();
  await expect(page.getByRole('img', { name: /^Picture (high|low)\d$/ })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Play/ })).toHaveCount(0);

  await app.go('Predict');
  await expect(page.getByText('Drop a spectrogram picture here')).toBeVisible();
  const drop = (name: string, mimeType: string, buffer: Buffer) =>
    page.getByLabel(/^File to drop/).setInputFiles({ name, mimeType, buffer });
  await drop('new.png', 'image/png', picture('low', 20));
  await expect(page.getByText('A picture of 40 × 30 pixels')).toBeVisible();
  await expect(page.getByRole('img', { name: 'Picture new.png' })).toBeVisible();
  await expect(
    page.getByRole('list', { name: 'Probability of each genre' }).getByRole('listitem'),
  ).toHaveCount(2);
  await drop('song.wav', 'audio/wav', await wav(song('jazz', 0)));
  await expect(page.getByRole('alert')).toContainText('trained on imported pictures');
});

test('a .npy array is imported, seen and trained on beside songs', async ({ app, page }) => {
  await app.open();
  await app.importFolder(folderOf({ 'own/jazz/one.wav': await wav(song('jazz', 0)) }));
  await expect(page.getByText('1 track added.')).toBeVisible();

  const { 'mel.npy': array, 'tracks.json': list } = spectrograms();
  await app.importFolder(folderOf({ 'mel.npy': array }));
  await expect(page.getByText('0 tracks added, 1 file could not be used.')).toBeVisible();
  await page.getByRole('button', { name: /^Show which/ }).click();
  await expect(page.getByText(/mel\.npy: There is no tracks\.json beside it/)).toBeVisible();

  await app.importFolder(folderOf({ 'mel.npy': array, 'tracks.json': list }));
  await expect(page.getByText('12 spectrograms added.')).toBeVisible();
  await app.importFolder(folderOf({ 'mel.npy': array, 'tracks.json': list }));
  await expect(page.getByText('0 tracks added, 12 tracks already there.')).toBeVisible();
  await page.getByRole('button', { name: /^high 6/ }).click();
  await page.getByRole('region', { name: 'Tracks of high' }).getByText('high.2').click();
  await expect(page.getByRole('img', { name: 'Mel spectrogram of high.2' })).toBeVisible();
  await expect(page.getByText('64 mel bands × 120 frames of a .npy file')).toBeVisible();
  await expect(page.getByText(/3 clips of 2 s, each 64 mel bands × 40 frames/)).toBeVisible();

  // The songs have one genre only: the spectrograms are what can be trained on.
  await app.go('Train');
  const kinds = page.getByRole('radiogroup', { name: 'Kind of tracks to train on' });
  await expect(kinds.getByRole('radio', { name: 'Spectrograms (12)' })).toBeChecked();
  await kinds.getByText('Songs (1)').click();
  await expect(page.getByText(/tracks of at least two/)).toBeVisible();
  await kinds.getByText('Spectrograms (12)').click();
  await app.section('Optimizer');
  await app.fill('Epochs', 2);
  await app.button('Start training').click();
  await expect(page.getByRole('link', { name: 'See the results' })).toBeVisible({ timeout: 120_000 });
  await app.go('Results');
  await expect(page.getByRole('img', { name: /^Mel spectrogram of (high|low)\.\d+$/ })).toBeVisible();

  // A song in the form of the file's spectrograms, and a word about it.
  await app.go('Predict');
  await page
    .getByLabel(/^File to drop/)
    .setInputFiles({ name: 'song.wav', mimeType: 'audio/wav', buffer: await wav(song('metal', 0)) });
  await expect(page.getByText(/min of audio, 2 clips of 2 s/)).toBeVisible();
  await expect(page.getByText(/trained on the spectrograms of a \.npy file/)).toBeVisible();
  await page.getByLabel(/^File to drop/).setInputFiles({
    name: 'new.png',
    mimeType: 'image/png',
    buffer: picture('low', 20),
  });
  await expect(page.getByRole('alert')).toContainText('takes sound, not pictures');
});

test('real pictures and 949 real spectrograms come in quickly, and the page never waits', async ({
  app,
  page,
  browser,
}) => {
  const images = `${SHARED}/spectrogram-images`;
  const mel = `${SHARED}/gtzan-mel`;
  const missing = [images, mel].filter((folder) => !existsSync(folder));
  if (missing.length > 0) console.log(`SKIPPED, not there: ${missing.join(', ')}`);
  test.skip(missing.length > 0, 'the real data is not there');

  // With some there, so that what is measured is the work and not a page that appears.
  await app.open();
  await app.importFolder(folderOf({ 'low/one.png': picture('low', 0) }));
  await expect(page.getByText('1 picture added.')).toBeVisible();
  await page.waitForTimeout(1000);

  const timed = async (folder: string, added: string) => {
    const start = Date.now();
    let seconds = 0;
    const longest = await longestTask(browser, page, async () => {
      await app.importFolder(folder);
      await expect(page.getByText(added)).toBeVisible({ timeout: 120_000 });
      seconds = (Date.now() - start) / 1000;
    });
    console.log(`${added} ${seconds.toFixed(1)} s, longest task ${longest} ms`);
    expect(longest).toBeLessThanOrEqual(50);
    return seconds;
  };
  expect(await timed(images, '100 pictures added.')).toBeLessThan(20);
  expect(await timed(mel, '949 spectrograms added.')).toBeLessThan(40);
  await expect(page.getByText('11 genres, 101 pictures, 949 spectrograms', { exact: true })).toBeVisible();
});
