import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join, parse } from 'node:path';
import { SAMPLE_RATE } from '../src/audio/pcm.ts';
import type { Dataset } from '../src/dataset/dataset.ts';
import { joinFeatures } from '../src/dataset/joinFeatures.ts';
import type { Track } from '../src/dataset/track.ts';
import type { Recipe } from '../src/experiments/recipe.ts';
import { clipFeatures } from '../src/features/clipFeatures.ts';
import { seedFrom } from '../src/random.ts';

/**
 * The dataset of a folder GENRE/TRACK.EXTENSION of recordings, which ffmpeg decodes (Node has no Web Audio). It also
 * resamples: files at 22,050 Hz are what the app makes of them to the bit, others only nearly.
 */
export function recordingDataset(
  folder: string,
  { clips, features, seed }: Pick<Recipe, 'clips' | 'features' | 'seed'>,
): Dataset {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const decoded = files.map(({ name, parentPath }): { track: Track; pcm: Float32Array } => {
    const id = parse(name).name;
    const pcm = decode(join(parentPath, name));
    const duration = pcm.length / SAMPLE_RATE;
    return {
      pcm,
      track: {
        id,
        name: id,
        genre: parse(parentPath).name,
        duration,
        audioKey: id,
        source: 'file',
        kind: 'audio',
      },
    };
  });
  const parts = decoded.map(({ pcm, track }) =>
    clipFeatures({ kind: 'audio', pcm }, clips, features, seedFrom(seed, track.audioKey)),
  );
  return joinFeatures(
    decoded.map(({ track }) => track),
    parts,
  );
}

function decode(path: string): Float32Array {
  const samples = execFileSync(
    'ffmpeg',
    ['-v', 'error', '-i', path, '-ac', '1', '-ar', `${SAMPLE_RATE}`, '-f', 'f32le', '-'],
    { maxBuffer: 2 ** 30 },
  );
  return new Float32Array(new Uint8Array(samples).buffer);
}
