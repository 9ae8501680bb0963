/**
 * Trains the model that the app ships, with the app's own code on one wasm thread:
 *
 * npm run train:shipped -- GTZAN_MEL GTZAN_AUDIO
 *
 * GTZAN_MEL: a folder with mel_uint8.npy and tracks.json (docs/data-formats.md), its tracks named as GTZAN's.
 * GTZAN_AUDIO: a folder GENRE/TRACK.EXTENSION of the recordings that the shipped weights must not have seen.
 *
 * First on GTZAN's filtered training list, tuned on its validation list, tested once on its test list: the card's
 * figures, the temperature, and how far a track may lie from what the model knows. Then the same recipe on every
 * track that is not in GTZAN_AUDIO: the shipped weights. After every epoch a checkpoint is kept in .cache/shipped,
 * from which the same call goes on.
 */
import { readdirSync, writeFileSync } from 'node:fs';
import { parse } from 'node:path';
import { accuracyOf } from '../src/experiments/modelCard.ts';
import { writeModelFile } from '../src/storage/modelFile.ts';
import { startBackend } from '../src/training/backend.ts';
import { accuracyInWords, percent } from './inWords.ts';
import { readModelCard, writeModelCard } from './modelCard.ts';
import { filteredFigures } from './shipped/filteredFigures.ts';
import { shippedModel } from './shipped/shippedModel.ts';

const [melFolder, audioFolder] = process.argv.slice(2);
if (!melFolder || !audioFolder) throw new Error('usage: npm run train:shipped -- GTZAN_MEL GTZAN_AUDIO');

const SOURCE =
  'GTZAN (Tzanetakis and Cook 2002), as log-mel spectrograms read back from pictures: 128 bands, 12.9 frames a second.';

const leftOut = readdirSync(audioFolder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => parse(entry.name).name);

await startBackend('wasm');
const filtered = await filteredFigures(melFolder);
const model = await shippedModel(melFolder, new Set(leftOut), filtered);
const file = await writeModelFile(model);
writeFileSync('public/models/gtzan.zip', Buffer.from(await file.arrayBuffer()));

const { tracks, validation, test, temperature, calibration } = filtered;
const { recipe, training, genres } = model;
writeModelCard({
  ...readModelCard(),
  bytes: file.size,
  genres,
  trained: {
    at: training.trainedAt,
    recipe: { id: recipe.id, summary: recipe.note },
    tracks: training.trackCounts.train,
    source: SOURCE,
    leftOut: `${leftOut.length} tracks, whose recordings are the test below.`,
  },
  filtered: { tracks, validation: validation.matrix, test: test.matrix, temperature, calibration },
  // Of these weights nothing else is measured yet: npm run bench -- shipped … --write does it.
  recordings: null,
  emotify: null,
  foreign: null,
});
for (const [part, { matrix }] of Object.entries({ validation, test }))
  console.log(`${part}: ${accuracyInWords(accuracyOf(matrix, genres))}`);
console.log(`${percent(filtered.wronglyForeign)} of the test tracks would be called none of the genres`);
