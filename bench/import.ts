import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { withBuiltApp } from './browser.ts';

/**
 * A folder of songs into the page (decode, mono, 22,050 Hz, stored) against ffmpeg doing the same file by file.
 * npm run bench -- import [FOLDER]
 */
const folder = process.argv[3] ?? '../shared/data/emotify-mp3';
if (!existsSync(folder))
  throw new Error(`There is no folder ${folder}: name one with songs, a folder per genre.`);
const songs = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());

const ours = await withBuiltApp(async (page) => {
  await page.getByRole('link', { name: 'Music' }).click();
  const started = performance.now();
  await page.getByLabel('Folder of songs').setInputFiles(folder);
  await page.getByText(/tracks added/).waitFor({ timeout: 600_000 });
  console.log(await page.getByText(/tracks added/).textContent());
  return (performance.now() - started) / 1000;
});
console.log(`Melscope in Chromium: ${songs.length} songs in ${ours.toFixed(1)} s`);

const started = performance.now();
for (const { parentPath, name } of songs) {
  const input = join(parentPath, name);
  execFileSync('ffmpeg', [
    '-v',
    'error',
    '-i',
    input,
    '-ac',
    '1',
    '-ar',
    '22050',
    '-f',
    'f32le',
    '-y',
    '/dev/null',
  ]);
}
const theirs = (performance.now() - started) / 1000;
console.log(`ffmpeg, one after another: ${theirs.toFixed(1)} s`);
console.log(`ratio import ${(theirs / ours).toFixed(2)}`);
