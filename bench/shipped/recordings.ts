import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { SAMPLE_RATE } from '../../src/audio/pcm.ts';
import { encodeWav } from '../../src/audio/wav.ts';
import { normal, seededRandom } from '../../src/random.ts';
import type { Recording } from './answer.ts';

const SONG = /\.(flac|mp3|wav|au|ogg|m4a)$/i;

/** The songs of a folder with a folder per genre. @throws Error in words if there are none */
export function songsIn(folder: string): Recording[] {
  if (!existsSync(folder)) throw new Error(`There is no folder ${folder}.`);
  const songs = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name: genre }) =>
      readdirSync(join(folder, genre))
        .filter((file) => SONG.test(file))
        .sort()
        .map((file) => ({
          genre,
          name: file.slice(0, -extname(file).length),
          ending: extname(file),
          read: () => readFileSync(join(folder, genre, file)),
        })),
    );
  if (songs.length === 0) throw new Error(`${folder} holds no songs in folders named after their genres.`);
  return songs.toSorted((a, b) => (a.genre < b.genre ? -1 : Number(a.genre > b.genre)));
}

const SECONDS = 20;

/** Noise from white to brown: each sample keeps a share of the one before. */
async function noises(): Promise<Recording[]> {
  const shares = [0, 0.3, 0.6, 0.8, 0.9, 0.95, 0.98, 0.99, 0.995, 0.999];
  return Promise.all(
    shares.map(async (share, i) => {
      const random = seededRandom(i + 1);
      let last = 0;
      const pcm = Float32Array.from({ length: SECONDS * SAMPLE_RATE }, () => {
        last = share * last + Math.sqrt(1 - share * share) * 0.15 * normal(random);
        return last;
      });
      const wav = Buffer.from(await encodeWav(pcm, SAMPLE_RATE).arrayBuffer());
      return { genre: 'noise', name: `noise, ${share} kept`, ending: '.wav', read: () => wav };
    }),
  );
}

const TEXT =
  'Music is the art of arranging sound. A genre is a convention by which pieces are grouped. People do not agree on where one ends and the next begins, and a network that has learned from their labels cannot know better than they do. This is a voice that reads a text, and no music is to be heard while it speaks.';
const VOICES = ['en', 'en-us', 'en+f3', 'en+m3', 'de', 'fr', 'es', 'it', 'pt', 'nl'];

/** Ten synthetic voices; none where espeak-ng is not installed. */
function voices(): Recording[] {
  if (spawnSync('espeak-ng', ['--version']).status !== 0) {
    console.log('espeak-ng is not installed: no speech is tried.');
    return [];
  }
  return VOICES.map((voice) => ({
    genre: 'synthetic speech',
    name: voice,
    ending: '.wav',
    read: () => execFileSync('espeak-ng', ['-v', voice, '--stdout', TEXT], { maxBuffer: 2 ** 26 }),
  }));
}

/** What is no music. */
export const sounds = async (): Promise<Recording[]> => [...(await noises()), ...voices()];
