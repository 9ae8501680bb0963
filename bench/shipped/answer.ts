import type { Page } from '@playwright/test';

/** A file to drop, and what it is. */
export interface Recording {
  /** What it is of: a genre's folder, or what is no music. */
  genre: string;
  name: string;
  /** With the dot. */
  ending: string;
  read(): Buffer;
}

export interface Answered extends Recording {
  /** The first of the ranking on screen. */
  predicted: string;
  /** As on screen, in per cent. */
  probability: string;
  /** Whether it was called none of the genres. */
  foreign: boolean;
  /** From the drop until the answer is on screen. */
  seconds: number;
}

/** The Predict page with the model that comes with the app. */
export async function openPredict(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Predict', exact: true }).click();
  await page.getByRole('heading', { name: 'Melscope’s model (real music)' }).waitFor();
}

/**
 * Drops a recording as a user does, under a name that does not tell the genre.
 * @param number its own, so that no answer is taken for the one before
 * @throws Error with the app's words when it cannot be answered
 */
export async function answer(page: Page, recording: Recording, number: number): Promise<Answered> {
  const name = `recording ${number}${recording.ending}`;
  const buffer = recording.read();
  const started = performance.now();
  await page
    .locator('input[type=file]:not([accept*=zip])')
    .first()
    .setInputFiles({ name, mimeType: `audio/${recording.ending.slice(1)}`, buffer });
  const shown = page.getByRole('heading', { name, exact: true });
  const refused = page.getByRole('alert');
  await shown.or(refused).first().waitFor({ timeout: 60_000 });
  const seconds = (performance.now() - started) / 1000;
  if (!(await shown.isVisible()))
    throw new Error(`${recording.genre}/${recording.name}: ${await refused.first().textContent()}`);
  const [predicted, probability] = await page
    .getByRole('list', { name: 'Probability of each genre' })
    .getByRole('listitem')
    .first()
    .locator('span')
    .allTextContents();
  const foreign = await page.getByText(/^None of these/).isVisible();
  return { ...recording, predicted: predicted!, probability: probability!, foreign, seconds };
}
