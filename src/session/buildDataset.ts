import type { ClipSettings } from '../audio/clips.ts';
import type { Clip, Dataset } from '../dataset/dataset.ts';
import type { Track } from '../dataset/track.ts';
import { genresOf } from '../dataset/track.ts';
import type { ClipFeatures } from '../features/clipFeatures.ts';
import type { FeatureSettings } from '../features/settings.ts';
import { audioPool } from '../workers/audioPool.ts';
import { forEachConcurrent, type Progress, ProgressMeter } from './progress.ts';

/**
 * The pictures of all clips of all tracks, computed by the pool or read from the cache.
 * @param seed fixes random windows
 * @throws DOMException AbortError when `signal` is aborted (what was computed stays cached)
 */
export async function buildDataset(
  tracks: readonly Track[],
  clips: ClipSettings,
  features: FeatureSettings,
  seed: number,
  onProgress: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<Dataset> {
  const meter = new ProgressMeter(tracks.length, onProgress);
  const parts: ClipFeatures[] = [];
  await forEachConcurrent(tracks, audioPool.size * 2, signal, async (track, index) => {
    parts[index] = await audioPool.run(
      (worker) => worker.features(track.audioKey, clips, features, seed),
      'bulk',
    );
    meter.advance();
  });
  signal.throwIfAborted();
  return joinFeatures(tracks, parts);
}

function joinFeatures(tracks: readonly Track[], parts: readonly ClipFeatures[]): Dataset {
  const shape = parts[0]!.shape;
  const data = new Uint8Array(parts.reduce((sum, part) => sum + part.data.length, 0));
  const clips: Clip[] = [];
  let offset = 0;
  parts.forEach((part, track) => {
    data.set(part.data, offset);
    offset += part.data.length;
    for (const start of part.starts) clips.push({ track, start });
  });
  return { genres: genresOf(tracks), tracks, clips, shape, data };
}
