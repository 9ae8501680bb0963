import { TOP_DB } from '../../features/decibels.ts';
import type { MelSpectrogram } from '../../features/recording.ts';
import { t } from '../../i18n.ts';
import type { SpectrogramFileRef } from './mediaFileRef.ts';
import { BYTES_PER_VALUE, type NpyArray, readNpyHeader, SpectrogramFileError } from './npy.ts';
import { parseTrackList, type TrackList } from './trackList.ts';

/** An array of spectrograms that has been found in order; its rows are read when their turn comes. */
export interface SpectrogramArray extends TrackList {
  path: string;
  blob: Blob;
  array: NpyArray;
}

const MOST_BANDS = 512;

/** Checks a `.npy` file and its list of tracks without reading its values. @throws SpectrogramFileError */
export async function openSpectrogramArray(file: SpectrogramFileRef): Promise<SpectrogramArray> {
  if (!file.tracks)
    throw new SpectrogramFileError(
      t(
        'There is no tracks.json beside it that names its tracks: add it and choose both. See “Spectrograms from NumPy” in docs/data-formats.md.',
      ),
    );
  const blob = await file.blob();
  const array = await readNpyHeader(blob);
  const list = parseTrackList(await (await file.tracks.blob()).text(), checkShape(array.shape));
  return { path: file.path, blob, array, ...list };
}

function checkShape(shape: readonly number[]): [number, number, number] {
  const [rows, bands, frames] = shape;
  if (shape.length !== 3 || !rows || !bands || !frames)
    throw new SpectrogramFileError(
      t(
        'Its shape is ({shape}); it must be (tracks, mel bands, frames). See “Spectrograms from NumPy” in docs/data-formats.md.',
        { shape: shape.join(', ') },
      ),
    );
  if (bands > MOST_BANDS)
    throw new SpectrogramFileError(
      t(
        'Its shape ({shape}) means {bands} mel bands, and at most {most} can be used. Are bands and frames the other way round? np.save(name, a.transpose(0, 2, 1)) exchanges them.',
        { shape: shape.join(', '), bands, most: MOST_BANDS },
      ),
    );
  return [rows, bands, frames];
}

/** A row of an array: what it holds, or why it cannot be used. */
export type SpectrogramRow = MelSpectrogram | { problem: string };

/** Reads the rows `from`..`to` (exclusive). */
export async function readSpectrograms(
  { blob, array, framesPerSecond }: Pick<SpectrogramArray, 'blob' | 'array' | 'framesPerSecond'>,
  from: number,
  to: number,
): Promise<SpectrogramRow[]> {
  const [, height, width] = array.shape as [number, number, number];
  const size = height * width;
  const rowBytes = size * BYTES_PER_VALUE[array.dtype];
  const bytes = await blob.slice(array.offset + from * rowBytes, array.offset + to * rowBytes).arrayBuffer();
  return Array.from({ length: to - from }, (_, row) => {
    const data = toBytes(array.dtype, bytes, row * rowBytes, size);
    return data ? { height, width, framesPerSecond, data } : { problem: NOT_DECIBELS };
  });
}

const NOT_DECIBELS = t(
  'not decibels below the maximum: most values are above 0, or some are no numbers. Use librosa.power_to_db(S, ref=np.max).',
);

/** Bytes as they are; decibels cut to −80..0 and put on 0..255. Null where they cannot be decibels. */
function toBytes(dtype: NpyArray['dtype'], bytes: ArrayBuffer, at: number, size: number): Uint8Array | null {
  if (dtype === 'uint8') return new Uint8Array(bytes, at, size).slice();
  const values = dtype === 'float32' ? new Float32Array(bytes, at, size) : new Float64Array(bytes, at, size);
  let above = 0;
  const data = new Uint8Array(size);
  for (let i = 0; i < size; i++) {
    const db = values[i]!;
    if (Number.isNaN(db)) return null;
    if (db > 0) above++;
    data[i] = Math.round((Math.min(0, Math.max(-TOP_DB, db)) / TOP_DB + 1) * 255);
  }
  return above * 2 > size ? null : data;
}
