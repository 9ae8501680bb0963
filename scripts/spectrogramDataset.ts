import { openAsBlob } from 'node:fs';
import { join } from 'node:path';
import type { Dataset } from '../src/dataset/dataset.ts';
import { joinFeatures } from '../src/dataset/joinFeatures.ts';
import type { SpectrogramFileRef } from '../src/dataset/sources/mediaFileRef.ts';
import { openSpectrogramArray, readSpectrograms } from '../src/dataset/sources/spectrogramArray.ts';
import type { Track } from '../src/dataset/track.ts';
import type { Recipe } from '../src/experiments/recipe.ts';
import { quietestPoint } from '../src/features/asSpectrogram.ts';
import { clipFeatures } from '../src/features/clipFeatures.ts';
import { seedFrom } from '../src/random.ts';

/**
 * The dataset of a folder with `mel_uint8.npy` and its `tracks.json` (docs/data-formats.md), as the app makes it.
 * @throws Error in words for a folder that cannot be read
 */
export async function spectrogramDataset(
  folder: string,
  { clips, features, seed }: Pick<Recipe, 'clips' | 'features' | 'seed'>,
): Promise<Dataset> {
  const file = (path: string) => ({ path, blob: () => openAsBlob(path) });
  const array = await openSpectrogramArray({
    ...file(join(folder, 'mel_uint8.npy')),
    tracks: file(join(folder, 'tracks.json')),
  } as SpectrogramFileRef);
  const rows = (await readSpectrograms(array, 0, array.tracks.length)).map((row, i) => {
    if ('problem' in row) throw new Error(`${array.tracks[i]!.name}: ${row.problem}`);
    return row;
  });
  const { framesPerSecond } = array;
  const tracks = array.tracks.map(
    ({ name, genre }, i): Track => ({
      id: name,
      name,
      genre,
      duration: rows[i]!.width / framesPerSecond,
      audioKey: name,
      source: 'file',
      kind: 'spectrogram',
      spectrogram: { bands: rows[i]!.height, framesPerSecond, quietest: quietestPoint(rows[i]!) },
    }),
  );
  const parts = rows.map((mel, i) =>
    clipFeatures({ kind: 'spectrogram', mel }, clips, features, seedFrom(seed, tracks[i]!.audioKey)),
  );
  return joinFeatures(tracks, parts);
}
