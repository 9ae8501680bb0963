import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { withBuiltApp } from './browser.ts';

/**
 * From the drop of a song to the answer on screen, against librosa in Python loading the same song and computing
 * the same features, without any network. PYTHON names a Python that has librosa.
 * npm run bench -- predict SONG
 */
const song = process.argv[3];
if (!song) throw new Error('Name a song: npm run bench -- predict SONG.mp3');

const ours = await withBuiltApp(async (page) => {
  await page.getByRole('button', { name: 'Train on the built-in music' }).click();
  await page.getByText(/Epoch 2 of/).waitFor({ timeout: 300_000 });
  await page.getByRole('button', { name: 'Stop' }).click();
  await page.getByRole('link', { name: 'Predict a genre' }).click({ timeout: 60_000 });
  const seconds: number[] = [];
  for (let run = 0; run < 5; run++) {
    await page.reload();
    await page.getByText('Model: First try').waitFor();
    await page.waitForTimeout(2000);
    const started = performance.now();
    await page.locator('input[type=file]').first().setInputFiles(song);
    await page.getByRole('list', { name: 'Probability of each genre' }).waitFor({ timeout: 60_000 });
    seconds.push((performance.now() - started) / 1000);
  }
  return seconds;
});
const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
console.log(`Melscope, drop to answer on a fresh page: ${ours.map((s) => s.toFixed(2)).join(', ')} s`);

const LIBROSA = `
import sys, time, librosa, numpy as np
librosa.feature.melspectrogram(y=np.zeros(22050, np.float32), sr=22050)
times = []
for _ in range(5):
    t = time.perf_counter()
    y, sr = librosa.load(sys.argv[1], sr=22050, res_type='soxr_hq')
    for i in range(0, len(y) - 44100 + 1, 44100):
        m = librosa.feature.melspectrogram(y=y[i:i + 44100], sr=sr, n_fft=2048, hop_length=1024, n_mels=64)
        librosa.power_to_db(m, ref=np.max)
    times.append(time.perf_counter() - t)
print(' '.join(map(str, times)))
`;
const python = process.env.PYTHON ?? 'python3';
const theirs = execFileSync(python, ['-c', LIBROSA, resolve(song)], { encoding: 'utf8' })
  .trim()
  .split(' ')
  .map(Number);
console.log(`librosa, load and features only: ${theirs.map((s) => s.toFixed(2)).join(', ')} s`);
console.log(`ratio predict ${(median(theirs) / median(ours)).toFixed(2)}`);
