import { readdirSync } from 'node:fs';
import { join, parse } from 'node:path';
import { decode } from '../scripts/decode.ts';
import { spectrogramDataset } from '../scripts/spectrogramDataset.ts';
import type { ClipSettings } from '../src/audio/clips.ts';
import { SAMPLE_RATE } from '../src/audio/pcm.ts';
import { SHIPPED_RECIPE } from '../src/experiments/library.ts';
import { formForModel, readyMadeSummary } from '../src/experiments/readyMade.ts';
import { asSpectrogram, type ReadyMadeForm } from '../src/features/asSpectrogram.ts';
import { clipFeatures } from '../src/features/clipFeatures.ts';
import { TOP_DB } from '../src/features/decibels.ts';

/**
 * How far the features of sound, as the shipped model hears it, lie from those that it was trained on: clips of the
 * same tracks from audio and from ready-made spectrograms, as the network sees them.
 * npm run bench -- agreement MEL_FOLDER AUDIO_FOLDER
 *
 * MEL_FOLDER holds mel_uint8.npy and tracks.json (docs/data-formats.md), AUDIO_FOLDER a folder per genre with audio
 * files named as the tracks. Decoding needs ffmpeg.
 */
const [melFolder, audioFolder] = process.argv.slice(3);
if (!melFolder || !audioFolder) throw new Error('usage: npm run bench -- agreement MEL_FOLDER AUDIO_FOLDER');

const { features, seed } = SHIPPED_RECIPE;
const clips: ClipSettings = { ...SHIPPED_RECIPE.clips, windows: 'consecutive' };
const dataset = await spectrogramDataset(melFolder, { features, clips, seed });
const form = formForModel(readyMadeSummary(dataset.tracks), features);
if (!form || !('nMels' in features)) throw new Error('The shipped recipe is not one on mel bands.');
const [bands, frames] = dataset.shape;
const inDb = TOP_DB / 255;

/** What was added one after the other; what is said of the last is what the app does. */
const steps: [string, ReadyMadeForm][] = [
  ['a bank of its own bands', { ...form, bands: features.nMels, fromPictures: false }],
  ['the file’s bands, averaged', { ...form, fromPictures: false }],
  ['and drawn as its pictures', form],
];
/** A column a clip out of place at the end of a track says nothing of the features. */
const SAME_LENGTH_SECONDS = 1 / form.framesPerSecond;
const SHIFTS = [-2, -1.5, -1, -0.5, 0, 0.5, 1, 1.5, 2];
const LEVELS = 8;

/** Differences live − ready-made, in dB. */
class Gap {
  n = 0;
  sum = 0;
  absolute = 0;
  add(difference: number) {
    this.n++;
    this.sum += difference;
    this.absolute += Math.abs(difference);
  }
  get bias() {
    return this.sum / this.n;
  }
  get size() {
    return this.absolute / this.n;
  }
  toString() {
    return `bias ${this.bias.toFixed(2).padStart(5)} dB, mean difference ${this.size.toFixed(2)} dB`;
  }
}
const gaps = (count: number) => Array.from({ length: count }, () => new Gap());

/** The clips that were made of a track's ready-made spectrogram, one after the other. */
function readyMade(track: number): ArrayLike<number> {
  const rows = dataset.clips.flatMap((clip, i) => (clip.track === track ? [i] : []));
  const size = bands * frames;
  return dataset.data.subarray(rows[0]! * size, (rows.at(-1)! + 1) * size);
}

function live(pcm: Float32Array, of: ReadyMadeForm): ArrayLike<number> {
  const mel = asSpectrogram(pcm, features as Parameters<typeof asSpectrogram>[1], of);
  return clipFeatures({ kind: 'spectrogram', mel }, clips, features, seed).data;
}

/** Later by `hops`, as long as before. */
function shifted(pcm: Float32Array, hops: number): Float32Array {
  const samples = Math.round(hops * 512);
  const moved = new Float32Array(pcm.length);
  if (samples >= 0) moved.set(pcm.subarray(0, pcm.length - samples), samples);
  else moved.set(pcm.subarray(-samples));
  return moved;
}

function compare(heard: ArrayLike<number>, seen: ArrayLike<number>, on: (gap: number, i: number) => void) {
  // What lasts a little longer than its spectrogram may have a clip more.
  for (let i = 0; i < Math.min(heard.length, seen.length); i++) on((heard[i]! - seen[i]!) * inDb, i);
}

const files = readdirSync(audioFolder, { recursive: true, withFileTypes: true }).filter((f) => f.isFile());
const byStep = steps.map(() => new Gap());
const byBand = gaps(bands);
const byLevel = gaps(LEVELS);
const byShift = SHIFTS.map(() => new Gap());
const missing: string[] = [];
console.log('Live minus ready-made, a track a line:');
for (const { parentPath, name: fileName } of files.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
  const { name } = parse(fileName);
  const track = dataset.tracks.findIndex((t) => t.name === name);
  if (track < 0) {
    missing.push(name);
    continue;
  }
  const pcm = decode(join(parentPath, fileName));
  const seen = readyMade(track);
  const seconds = pcm.length / SAMPLE_RATE;
  const comparable = seconds < dataset.tracks[track]!.duration + SAME_LENGTH_SECONDS;
  const ofTrack = new Gap();
  steps.forEach(([, of], step) => {
    compare(live(pcm, of), seen, (gap, i) => {
      if (step === steps.length - 1) ofTrack.add(gap);
      if (!comparable) return;
      byStep[step]!.add(gap);
      if (step < steps.length - 1) return;
      byBand[Math.floor(i / frames) % bands]!.add(gap);
      byLevel[Math.min(LEVELS - 1, Math.floor((seen[i]! / 256) * LEVELS))]!.add(gap);
    });
  });
  const left = comparable ? '' : ' (longer than its spectrogram: left out of what follows)';
  console.log(`${name.padEnd(16)} ${seconds.toFixed(2)} s  ${ofTrack}${left}`);
  if (!comparable) continue;
  SHIFTS.forEach((hops, i) => {
    compare(live(shifted(pcm, hops), form), seen, (gap) => {
      byShift[i]!.add(gap);
    });
  });
}
if (missing.length > 0) console.log(`Not among the spectrograms: ${missing.join(', ')}`);
console.log('\nBand by band, 0 the lowest:');
byBand.forEach((gap, band) => {
  console.log(`${String(band).padStart(3)}  ${gap}`);
});
console.log('\nBy the level of the ready-made:');
byLevel.forEach((gap, level) => {
  if (gap.n > 0) console.log(`${-TOP_DB + level * 10}..${-TOP_DB + (level + 1) * 10} dB  ${gap}`);
});
console.log('\nSound shifted by frames of 512 samples (later is positive):');
SHIFTS.forEach((hops, i) => {
  console.log(`${String(hops).padStart(4)}  ${byShift[i]!.size.toFixed(2)} dB`);
});
console.log('\nAll tracks, from sound made with:');
steps.forEach(([name], i) => {
  console.log(`${name}: ${byStep[i]}`);
});
const largest = Math.max(...byBand.map((gap) => Math.abs(gap.bias)));
console.log(`largest bias of a band: ${largest.toFixed(2)} dB`);
console.log(`ratio agreement ${(byStep[0]!.size / byStep.at(-1)!.size).toFixed(2)}`);
