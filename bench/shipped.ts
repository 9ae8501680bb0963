import { mkdtempSync, openAsBlob, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { readModelCard, writeModelCard } from '../scripts/modelCard.ts';
import { readModelFile } from '../src/storage/modelFile.ts';
import { withBuiltApp } from './browser.ts';
import { type Answered, answer, openPredict, type Recording } from './shipped/answer.ts';
import { genresOf, matrixOf, printAnswers, secondsOf } from './shipped/print.ts';
import { songsIn, sounds } from './shipped/recordings.ts';

/**
 * The model that ships, on real recordings: the app, built from these sources, decodes, analyses and answers every
 * file in Chromium, dropped one by one as a user does, under names that do not tell the genre. Then noise and
 * synthetic speech, which it should call none of its genres.
 * npm run bench -- shipped GTZAN_AUDIO_FOLDER [EMOTIFY_FOLDER] [--write]
 *
 * Both folders hold a folder per genre. --write puts the figures into the model card.
 */
const folders = process.argv.slice(3).filter((argument) => argument !== '--write');
if (folders.length === 0 || folders.length > 2) {
  throw new Error('usage: npm run bench -- shipped GTZAN_AUDIO_FOLDER [EMOTIFY_FOLDER] [--write]');
}
const MODEL = 'public/models/gtzan.zip';
const { genres, trust } = await readModelFile(await openAsBlob(MODEL));

async function answerAll(lists: readonly (readonly Recording[])[]): Promise<Answered[][]> {
  const dist = mkdtempSync(join(tmpdir(), 'melscope-shipped-'));
  try {
    await build({ logLevel: 'warn', build: { outDir: dist, emptyOutDir: true } });
    return await withBuiltApp(async (page) => {
      await openPredict(page);
      const answers: Answered[][] = [];
      let number = 0;
      for (const list of lists) {
        const answered: Answered[] = [];
        for (const recording of list) answered.push(await answer(page, recording, ++number));
        answers.push(answered);
      }
      return answers;
    }, dist);
  } finally {
    rmSync(dist, { recursive: true });
  }
}

/** How many of each kind were called none of the genres. */
const calledForeign = (answers: readonly Answered[]) =>
  genresOf(answers).map((name) => {
    const some = answers.filter(({ genre }) => genre === name);
    return { name, called: some.filter(({ foreign }) => foreign).length, of: some.length };
  });
const music = (name: string, answers: readonly Answered[]) => ({
  name,
  called: answers.filter(({ foreign }) => foreign).length,
  of: answers.length,
});

/** Without it no model calls anything foreign. */
const tellsForeign = trust?.familiarity != null;
const answered = await answerAll([...folders.map(songsIn), ...(tellsForeign ? [await sounds()] : [])]);
const [recordings, emotify] = folders.map((_, i) => answered[i]!);
folders.forEach((folder, i) => {
  printAnswers(folder, answered[i]!, genres);
});
const foreign = tellsForeign
  ? {
      sounds: calledForeign(answered[folders.length]!),
      music: [music('GTZAN recordings', recordings!), ...(emotify ? [music('Emotify MP3s', emotify)] : [])],
    }
  : null;
console.log('\nCalled none of these:');
if (!foreign) console.log('  nothing: this model cannot tell');
else
  for (const { name, called, of } of [...foreign.sounds, ...foreign.music])
    console.log(`  ${name}: ${called} of ${of}`);

if (process.argv.includes('--write')) {
  if (genresOf(recordings!).join() !== genres.join())
    throw new Error(`The card needs recordings of every genre: ${genres.join(', ')}.`);
  const { median, longest } = secondsOf(recordings!);
  writeModelCard({
    ...readModelCard(),
    bytes: statSync(MODEL).size,
    recordings: { matrix: matrixOf(recordings!, genres), medianSeconds: median, longestSeconds: longest },
    emotify: emotify
      ? {
          genres: genresOf(emotify),
          matrix: matrixOf(emotify, genres),
          medianSeconds: secondsOf(emotify).median,
        }
      : null,
    foreign,
  });
  console.log('\nWritten to public/models/gtzan.card.json and README.md.');
}
