import type { ClipSettings } from '../audio/clips.ts';
import type { Clip, Dataset } from '../dataset/dataset.ts';
import type { Track } from '../dataset/track.ts';
import { genresOf } from '../dataset/track.ts';
import type { ClipFeatures } from '../features/clipFeatures.ts';
import type { FeatureSettings } from '../features/settings.ts';
import { audioPool } from '../workers/audioPool.ts';
import { forEachConcurrent, type Progress, ProgressMeter } from './progress.ts';

/**
 * The features of all clips of all tracks, computed by the pool or read from the cache.
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
  await forEachConcurrent(tracks, audioPool.size * 2, signal, async ({ kind, audioKey }, index) => {
    const track = { audioKey, ...(kind && { kind }) };
    parts[index] = await audioPool.run((worker) => worker.features(track, clips, features, seed), 'bulk');
    meter.advance();
  });
  signal.throwIfAborted();
  return joinFeatures(tracks, parts);
}

/**
 * One array of all tracks' clips.
 * @throws Error when the clips of two tracks differ in shape
 */
export function joinFeatures(tracks: readonly Track[], parts: readonly ClipFeatures[]): Dataset {
  const { shape, data: first } = parts[0]!;
  const size = parts.reduce((sum, part) => sum + part.data.length, 0);
  const data = first instanceof Uint8Array ? new Uint8Array(size) : new Float32Array(size);
  const clips: Clip[] = [];
  let offset = 0;
  parts.forEach((part, track) => {
    if (part.shape.some((side, i) => side !== shape[i]))
      throw new Error(
        `The clips of “${tracks[track]!.name}” are ${part.shape.join(' × ')}, those of “${tracks[0]!.name}” ${shape.join(' × ')}: a network needs clips of one shape.`,
      );
    data.set(part.data, offset);
    offset += part.data.length;
    for (const start of part.starts) clips.push({ track, start });
  });
  return { genres: genresOf(tracks), tracks, clips, shape, data };
}
