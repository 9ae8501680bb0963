import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import type { Page } from '@playwright/test';
import { build } from 'vite';
import { wilsonInterval } from '../src/evaluation/interval.ts';
import { withBuiltApp } from './browser.ts';

/**
 * The model that ships, on real recordings: the app, built from these sources, decodes, analyses and answers every
 * file in Chromium, dropped one by one as a user does, under names that do not tell the genre.
 * npm run bench -- shipped GTZAN_AUDIO_FOLDER [EMOTIFY_FOLDER]
 *
 * Both folders hold a folder per genre.
 */
const folders = process.argv.slice(3);
if (folders.length === 0 || folders.length > 2) {
  throw new Error('usage: npm run bench -- shipped GTZAN_AUDIO_FOLDER [EMOTIFY_FOLDER]');
}

const SONG = /\.(flac|mp3|wav|au|ogg|m4a)$/i;
const MODEL = 'public/models/gtzan.zip';
const ANSWER = 'Probability of each genre';

interface Song {
  genre: string;
  /** Of the file, without its ending. */
  name: string;
  path: string;
}

interface Answered extends Song {
  /** The first of the ranking on screen. */
  predicted: string;
  /** As on screen, in per cent. */
  probability: string;
  /** From the drop until the answer is on screen. */
  seconds: number;
}

function songsIn(folder: string): Song[] {
  if (!existsSync(folder)) throw new Error(`There is no folder ${folder}.`);
  const songs = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name: genre }) =>
      readdirSync(join(folder, genre))
        .filter((file) => SONG.test(file))
        .map((file) => ({
          genre,
          name: file.slice(0, -extname(file).length),
          path: join(folder, genre, file),
        })),
    );
  if (songs.length === 0) throw new Error(`${folder} holds no songs in folders named after their genres.`);
  return songs.toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

async function openShippedModel(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Predict', exact: true }).click();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Open a model file' }).click();
  await (await chooser).setFiles(MODEL);
  await page.getByRole('heading', { name: /^Model: / }).waitFor();
}

async function answer(page: Page, song: Song, number: number): Promise<Answered> {
  const name = `recording ${number}${extname(song.path)}`;
  const buffer = readFileSync(song.path);
  const started = performance.now();
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name, mimeType: `audio/${extname(name).slice(1)}`, buffer });
  const shown = page.getByRole('heading', { name, exact: true });
  const refused = page.getByRole('alert');
  await shown.or(refused).first().waitFor({ timeout: 60_000 });
  const seconds = (performance.now() - started) / 1000;
  if (!(await shown.isVisible())) throw new Error(`${song.path}: ${await refused.first().textContent()}`);
  const [predicted, probability] = await page
    .getByRole('list', { name: ANSWER })
    .getByRole('listitem')
    .first()
    .locator('span')
    .allTextContents();
  return { ...song, predicted: predicted!, probability: probability!, seconds };
}

async function answerAll(): Promise<Answered[][]> {
  const songs = folders.map(songsIn);
  const dist = mkdtempSync(join(tmpdir(), 'melscope-shipped-'));
  try {
    await build({ logLevel: 'warn', build: { outDir: dist, emptyOutDir: true } });
    return await withBuiltApp(async (page) => {
      await openShippedModel(page);
      const answers: Answered[][] = [];
      let number = 0;
      for (const list of songs) {
        const answered: Answered[] = [];
        for (const song of list) answered.push(await answer(page, song, ++number));
        answers.push(answered);
      }
      return answers;
    }, dist);
  } finally {
    rmSync(dist, { recursive: true });
  }
}

const percent = (share: number) => `${(share * 100).toFixed(1)} %`;

function printAccuracy(name: string, answers: readonly Answered[]): void {
  const right = answers.filter(({ genre, predicted }) => genre === predicted).length;
  const { low, high } = wilsonInterval(right / answers.length, answers.length);
  console.log(
    `${name}: ${right} of ${answers.length} right, ${percent(right / answers.length)} (95 % interval ${percent(low)} to ${percent(high)})`,
  );
}

function printMatrix(answers: readonly Answered[], genres: readonly string[]): void {
  const cell = (text: string | number) => String(text).slice(0, 6).padStart(7);
  console.log(
    `\nRows: the folder's genre; columns: the app's answer.\n${cell('')}${genres.map(cell).join('')}`,
  );
  for (const genre of new Set(answers.map((song) => song.genre))) {
    const row = genres.map(
      (predicted) => answers.filter((a) => a.genre === genre && a.predicted === predicted).length,
    );
    console.log(cell(genre) + row.map((n) => cell(n || '·')).join(''));
  }
}

function report(folder: string, answers: readonly Answered[], genres: readonly string[]): void {
  console.log(`\n${folder}`);
  // Other collections have genres that the model does not know: no answer to them is right.
  const known = answers.filter(({ genre }) => genres.includes(genre));
  for (const genre of new Set(known.map((song) => song.genre)))
    printAccuracy(
      genre,
      known.filter((song) => song.genre === genre),
    );
  printAccuracy('All genres that the model knows', known);
  printMatrix(answers, genres);
  console.log('\nAnswered wrongly:');
  for (const { genre, name, predicted, probability } of known)
    if (predicted !== genre) console.log(`  ${genre}/${name}: ${predicted}, ${probability}`);
  const seconds = answers.map((song) => song.seconds).sort((a, b) => a - b);
  console.log(
    `\nFrom the drop to the answer on screen: median ${seconds[Math.floor(seconds.length / 2)]!.toFixed(2)} s, longest ${seconds.at(-1)!.toFixed(2)} s`,
  );
}

const answers = await answerAll();
// The acceptance folder has all of the model's genres.
const genres = [...new Set(answers[0]!.map((song) => song.genre))];
folders.forEach((folder, i) => {
  report(folder, answers[i]!, genres);
});
