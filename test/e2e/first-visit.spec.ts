import { existsSync } from 'node:fs';
import { expect, test } from './base.ts';
import { song, wav } from './songs.ts';

const REAL_MP3 = '../shared/data/emotify-mp3/rock/rock-15.mp3';

test('from nothing to a heard mistake and a predicted song', async ({ app, page }) => {
  await app.open();
  await app.button('Train on the built-in music').click();

  // The curves move: epochs come in, and the training loss falls.
  await app.openTables();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect
    .poll(async () => (await app.rows('Epochs')).length, { timeout: 150_000 })
    .toBeGreaterThanOrEqual(4);
  const losses = (await app.rows('Epochs')).map((row) => Number(row[1]));
  expect(losses.at(-1)).toBeLessThan(losses[0]! * 0.85);
  await expect(page.getByRole('img', { name: /^Loss/ })).toBeVisible();

  // Pausing holds; a step makes one batch; the rate can be changed meanwhile.
  await app.button('Pause').click();
  await expect(app.button('Resume')).toBeVisible();
  await expect(page.getByRole('status').getByText('Paused')).toBeVisible();
  const step = async () => Number((await app.rows('Batches'))[0]![0]);
  await page.waitForTimeout(500);
  const paused = await step();
  await app.button('Step').click();
  await expect.poll(step).toBe(paused + 1);
  await app.button('Resume').click();
  await expect.poll(step).toBeGreaterThan(paused + 1);
  await app.button('Stop').click();

  // Results: better than chance by far, and the worst confusion is open to be heard.
  await page.getByRole('link', { name: 'See the results' }).click({ timeout: 60_000 });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByText(/built-in/i).first()).toBeVisible();
  const matrix = page.getByRole('table', { name: /confusion/i });
  await expect(matrix.getByRole('rowheader')).toHaveCount(10);
  await expect(page.getByText('Most confused')).toBeVisible();
  await page.getByRole('button', { name: /^Play/ }).first().click();
  await expect(page.getByRole('button', { name: /^Pause/ }).first()).toBeVisible();
  await expect(page.getByRole('img', { name: /^Mel spectrogram/ }).first()).toBeVisible();

  // Prediction of a file the network has never seen.
  await app.go('Predict');
  await page
    .locator('input[type=file]:not([accept*=zip])')
    .first()
    .setInputFiles({ name: 'unknown.wav', mimeType: 'audio/wav', buffer: await wav(song('metal', 7, 12)) });
  const bars = page.getByRole('list', { name: 'Probability of each genre' });
  await expect(bars.getByRole('listitem')).toHaveCount(10);
  await expect(page.getByRole('img', { name: /Probability of each genre in 6 clips/ })).toBeVisible();

  // And of a real MP3, as people have them, where the development data is at hand.
  if (existsSync(REAL_MP3)) {
    await page.locator('input[type=file]:not([accept*=zip])').first().setInputFiles(REAL_MP3);
    await expect(page.getByRole('heading', { name: 'rock-15.mp3' })).toBeVisible();
    await expect(page.getByRole('img', { name: /Probability of each genre in 15 clips/ })).toBeVisible();
  } else console.log(`skipped: the prediction of a real MP3, for there is no ${REAL_MP3}`);

  // The model and the music are still there on the next visit.
  await page.reload();
  await expect(page.getByText('First try').first()).toBeVisible();
});
