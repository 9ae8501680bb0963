import type { IgnoredFile } from '../dataset/sources/mediaFileRef.ts';
import type { SpectrogramArray } from '../dataset/sources/spectrogramArray.ts';
import type { Track } from '../dataset/track.ts';
import { audioPool } from '../workers/audioPool.ts';
import type { TrackIds } from './trackIds.ts';

/**
 * Keeps the spectrograms of the rows `from`..`to` (exclusive) of an array.
 * @returns their tracks, which are not kept yet; null for one that is in the library
 * @throws StorageFullError
 */
export async function importRows(
  { path, blob, array, tracks, framesPerSecond }: SpectrogramArray,
  from: number,
  to: number,
  ids: TrackIds,
): Promise<{ tracks: (Track | null)[]; failures: IgnoredFile[] }> {
  const [, bands, frames] = array.shape as [number, number, number];
  const stored = await audioPool.run(
    (worker) => worker.storeSpectrograms({ blob, array, framesPerSecond }, from, to),
    'bulk',
  );
  const made: (Track | null)[] = [];
  const failures: IgnoredFile[] = [];
  stored.forEach((answer, i) => {
    const { name, genre } = tracks[from + i]!;
    if ('problem' in answer) {
      failures.push({ path: `${path}, ${name}`, reason: answer.problem });
      return;
    }
    const { audioKey, quietest } = answer;
    const id = ids.take(genre, name, audioKey);
    const duration = frames / framesPerSecond;
    const form = { kind: 'spectrogram', spectrogram: { bands, framesPerSecond, quietest } } as const;
    made.push(id === null ? null : { id, name, genre, duration, audioKey, source: 'file', ...form });
  });
  return { tracks: made, failures };
}
