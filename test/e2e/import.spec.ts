import { BlobWriter, TextReader, Uint8ArrayReader, ZipWriter } from '@zip.js/zip.js';
import { expect, test } from './base.ts';
import { au, folderOf, song, wav } from './songs.ts';

test('a folder as GTZAN has it: .au and .wav come in, a broken file is one line', async ({ app, page }) => {
  const folder = folderOf({
    'genres_original/jazz/jazz.00000.au': au(song('jazz', 0)),
    'genres_original/jazz/jazz.00001.wav': await wav(song('jazz', 1)),
    'genres_original/jazz/jazz.00054.wav': Buffer.from('RIFF....WAVEfmt '),
    'genres_original/metal/metal.00000.au': au(song('metal', 0)),
    'genres_original/metal/liner notes.mp3': 'These are words, not music.',
    'genres_original/metal/empty.wav': Buffer.alloc(0),
    'features_30_sec.csv': 'filename,label',
  });
  await app.open();
  await app.importFolder(folder);
  const report = page.getByRole('status').filter({ hasText: 'tracks added' });
  await expect(report).toContainText('3 tracks added, 3 files could not be used, 1 other file left out.');
  await report.getByRole('button', { name: /^Show/ }).click();
  for (const file of ['jazz.00054.wav', 'liner notes.mp3', 'empty.wav', 'features_30_sec.csv'])
    await expect(report.getByText(file)).toBeVisible();

  // The rest is there, plays and is seen, and survives a reload.
  await page.reload();
  const tracks = page.getByRole('region', { name: 'Tracks of jazz' });
  await expect(tracks.getByText('jazz.00000')).toBeVisible();
  await tracks.getByText('jazz.00000').click();
  const picture = page.getByRole('img', { name: 'Mel spectrogram of jazz.00000' });
  await expect(picture).toBeVisible();
  await page
    .getByRole('button', { name: /^Play jazz.00000/ })
    .first()
    .click();
  await expect(page.getByRole('button', { name: /^Pause jazz.00000/ }).first()).toBeVisible();

  // The picture changes with the settings.
  await expect(page.getByText(/mel bands by/)).toHaveText('64 mel bands by 87 frames');
  await app.fill('Mel bands', 32);
  await expect(page.getByText(/mel bands by/)).toHaveText('32 mel bands by 87 frames');

  // The same folder again adds nothing.
  await app.importFolder(folder);
  await expect(page.getByText(/3 tracks already there/)).toBeVisible();
});

test('a zip of folders, and a zip that is none', async ({ app, page }) => {
  const writer = new ZipWriter(new BlobWriter());
  await writer.add('music/blues/one.wav', new Uint8ArrayReader(await wav(song('blues', 0))));
  await writer.add('music/pop/two.au', new Uint8ArrayReader(au(song('pop', 0))));
  await writer.add('music/readme.txt', new TextReader('hello'));
  const zip = Buffer.from(await (await writer.close()).arrayBuffer());
  await app.open();
  await app.importFiles([{ name: 'music.zip', mimeType: 'application/zip', buffer: zip }]);
  await expect(page.getByText('2 tracks added, 1 other file left out.')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Tracks of blues' }).getByText('one')).toBeVisible();

  await app.importFiles([
    { name: 'broken.zip', mimeType: 'application/zip', buffer: zip.subarray(0, zip.length / 2) },
  ]);
  await expect(page.getByRole('alert')).toContainText('broken.zip');
  await expect(page.getByRole('region', { name: 'Tracks of blues' }).getByText('one')).toBeVisible();
});

test('training says what is missing with too little music', async ({ app, page }) => {
  await app.open();
  await app.importFolder(folderOf({ 'only/one.wav': await wav(song('rock', 0)) }));
  await expect(page.getByText('1 track added.')).toBeVisible();
  await app.go('Train');
  await expect(app.button('Start training')).toBeDisabled();
  await expect(page.getByText(/tracks of at least two/)).toBeVisible();
});

test('a full disk ends the import with one sentence, and what came before stays', async ({ app, page }) => {
  const genres = ['blues', 'jazz', 'metal', 'pop'];
  const files: Record<string, Buffer> = {};
  for (const genre of genres)
    for (let i = 0; i < 3; i++) files[`${genre}/${i}.wav`] = await wav(song(genre, i, 30));
  // A disk with room for four seconds of sound and not for thirty.
  await page.route('**/audio.worker*.js', async (route) => {
    const response = await route.fetch();
    const body = `const put = IDBObjectStore.prototype.put;
      IDBObjectStore.prototype.put = function (value, key) {
        if (value.samples?.byteLength > 1e6) throw new DOMException('', 'QuotaExceededError');
        return put.call(this, value, key);
      };
      ${await response.text()}`;
    await route.fulfill({ response, body });
  });
  await app.open();
  await app.importFiles([
    { name: 'blues.00000.wav', mimeType: 'audio/wav', buffer: await wav(song('blues', 7)) },
  ]);
  await expect(page.getByText('1 track added.')).toBeVisible();
  // The library has taken the place of the empty page, and of its inputs.
  await expect(page.getByRole('region', { name: 'Tracks of blues' })).toBeVisible();
  await app.importFolder(folderOf(files));
  await expect(page.getByRole('alert')).toContainText('storage for this site is full');
  await expect(page.getByText('could not be used')).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole('region', { name: 'Tracks of blues' }).getByText('blues.00000')).toBeVisible();
});
