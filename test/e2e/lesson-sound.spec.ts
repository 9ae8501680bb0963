import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './base.ts';
import { song, wav } from './songs.ts';

declare global {
  interface Window {
    /** What the player was given, as lengths of WAV files in bytes. */
    given: number[];
  }
}

/** What a step says of the sound that it has made again. */
async function heard(page: Page) {
  const text = await page
    .getByText(/numbers, .* dB from the original/)
    .first()
    .textContent({ timeout: 30_000 });
  const [values, distance, notes] = text!
    .replaceAll(',', '')
    .match(/[\d.]+/g)!
    .map(Number);
  return { values: values!, distance: distance!, notes: notes! };
}

/** Turns a slider by keys. */
async function turn(page: Page, name: string, key: 'Home' | 'End' | 'ArrowLeft') {
  await page.getByRole('slider', { name, exact: true }).press(key);
}

const next = (page: Page) => page.getByRole('link', { name: /^Next/ }).click();
const done = (page: Page) =>
  expect(page.getByText('Making sound of it again')).toBeHidden({ timeout: 30_000 });

test('lesson 1: each form has fewer numbers and is further from the sound', async ({ app, page }) => {
  await page.addInitScript(() => {
    window.given = [];
    const create = URL.createObjectURL;
    URL.createObjectURL = (object: Blob) => {
      if (object.type === 'audio/wav') window.given.push(object.size);
      return create(object);
    };
  });
  await app.open('/#/lessons/sound/1');

  // The waveform
  await page.getByRole('button', { name: 'Play Classical' }).click({ timeout: 30_000 });
  await expect.poll(() => page.evaluate(() => window.given)).toEqual([44 + 2 * 110_250]);
  await expect(page.getByText('Above: 110,250 samples, 22,050 a second. Below: 441 of them.')).toBeVisible();
  await turn(page, 'Shown below', 'Home');
  await expect(page.getByText('Below: 110 of them.')).toBeVisible();

  // The spectrogram: long frames are wide in time, and the prediction is answered once both were tried
  await next(page);
  await page.getByRole('radio', { name: 'Long: 4,096 samples' }).check();
  const frames = page.getByRole('radiogroup', { name: 'Frame, in samples (n_fft)' });
  await frames.getByText('4,096').click();
  await expect(page.getByText('A column is made of 186 ms; a row is 5.4 Hz wide')).toBeVisible();
  await frames.getByText('256', { exact: true }).click();
  await expect(page.getByText('You said “Long: 4,096 samples”; it was “Short: 256 samples”.')).toBeVisible();
  await frames.getByText('2,048').click();
  await done(page);
  const picture = await heard(page);
  await page.getByRole('button', { name: 'Play From the picture' }).click();
  await expect.poll(() => page.evaluate(() => window.given.length)).toBe(2);

  // Mel bands: the fewer, the less is left
  await next(page);
  await turn(page, 'Mel bands', 'End');
  await done(page);
  const many = await heard(page);
  await turn(page, 'Mel bands', 'Home');
  await done(page);
  const few = await heard(page);
  expect(many.values).toBeLessThan(picture.values);
  expect(many.distance).toBeGreaterThan(picture.distance);
  expect(few.values).toBe(many.values / 16);
  expect(few.distance).toBeGreaterThan(many.distance + 2);
  expect(few.notes).toBeLessThan(many.notes - 50);

  // Why mel
  await next(page);
  await page.getByRole('radio', { name: 'The low one' }).check();
  await page.getByRole('button', { name: 'Play 300 and 400 Hz' }).click();
  await page.getByRole('button', { name: 'Play 5,000 and 5,100 Hz' }).click();
  await expect(page.getByText('You said “The low one”, and so it was.')).toBeVisible();
  await page.getByRole('radio', { name: 'About a quarter' }).check();
  await expect(page.getByText('560 of 1,025 rows, but only 29 of 128 mel bands.')).toBeVisible();

  // MFCC: the prediction is answered by what was measured
  await next(page);
  await page.getByRole('radio', { name: 'Hardly any' }).check();
  await expect(page.getByText('You said “Hardly any”, and so it was.')).toBeVisible({ timeout: 30_000 });
  await done(page);
  const forty = await heard(page);
  await turn(page, 'Coefficients', 'Home');
  await done(page);
  const two = await heard(page);
  expect(two.values).toBe(forty.values / 20);
  expect(two.distance).toBeGreaterThan(forty.distance + 2);

  // All forms: from the spectrogram on fewer numbers, always further away
  await next(page);
  const table = page.getByRole('table', { name: 'The same sound in all forms' });
  await expect(table.getByLabel('being measured')).toHaveCount(0, { timeout: 30_000 });
  const cells = await table
    .locator('tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) => [...row.querySelectorAll('td')].slice(1, 4).map((cell) => cell.textContent ?? '')),
    );
  const figures = cells.map((row) => row.map((cell) => Number.parseFloat(cell.replaceAll(',', ''))));
  expect(figures[0]).toEqual([110_250, 0, 100]);
  const [values, distances] = [0, 1].map((column) => figures.map((row) => row[column]!));
  const forms = [1, 2, 3, 5]; // bands, then coefficients of the most bands
  for (const [i, form] of forms.entries()) {
    expect(distances![form]).toBeGreaterThan(distances![forms[i - 1] ?? 0]!);
    if (i > 0) expect(values![form]).toBeLessThan(values![forms[i - 1]!]!);
  }
  expect(distances![5]).toBeGreaterThan(distances![4]!);
  expect(values![2]).toBeLessThan(values![0]! / 2);
});

test('lesson 1 hears a song of one’s own, says what is wrong with a file, and begins anew', async ({
  app,
  page,
}) => {
  await app.open('/#/lessons/sound/3');
  const input = page.locator('input[type=file]');
  await input.setInputFiles({ name: 'notes.mp3', mimeType: 'audio/mpeg', buffer: Buffer.from('no song') });
  await expect(page.getByRole('alert').getByText('This song cannot be used')).toBeVisible();
  await input.setInputFiles({
    name: 'mine.wav',
    mimeType: 'audio/wav',
    buffer: await wav(song('metal', 3, 7)),
  });
  await expect(page.getByRole('radio', { name: 'mine.wav' })).toBeChecked();
  await expect(page.getByRole('img', { name: 'Mel spectrogram of mine.wav' })).toBeVisible();
  await done(page);
  expect((await heard(page)).values).toBe(64 * 216);
  await app.button('Restart').click();
  await expect(page.getByRole('radio', { name: 'Classical' })).toBeChecked();
  await expect(page.getByRole('radio', { name: 'mine.wav' })).toHaveCount(0);
});

for (const scheme of ['light', 'dark'] as const)
  test(`lesson 1 is free of axe's findings in the ${scheme} theme`, async ({ app, page }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await app.open('/#/lessons/sound/1');
    for (let step = 1; step <= 6; step++) {
      if (step > 1) await next(page);
      await expect(page.getByText(`Step ${step} of 6`)).toBeVisible();
      if (step !== 4) await expect(page.getByRole('img').first()).toBeVisible({ timeout: 30_000 });
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map((v) => `${step}: ${v.id}: ${v.nodes.map((n) => n.html).join(' ')}`)).toEqual([]);
    }
  });
