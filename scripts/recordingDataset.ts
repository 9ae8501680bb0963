import { readdirSync } from 'node:fs';
import { join, parse } from 'node:path';
import { SAMPLE_RATE } from '../src/audio/pcm.ts';
import type { Dataset } from '../src/dataset/dataset.ts';
import { joinFeatures } from '../src/dataset/joinFeatures.ts';
import type { Track } from '../src/dataset/track.ts';
import type { Recipe } from '../src/experiments/recipe.ts';
import { clipFeatures } from '../src/features/clipFeatures.ts';
import { seedFrom } from '../src/random.ts';
import { decode } from './decode.ts';

/**
 * The dataset of a folder GENRE/TRACK.EXTENSION of recordings, as the app makes it of what `decode` gives.
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
