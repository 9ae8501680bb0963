import type { ClipSettings } from '../audio/clips.ts';
import type { Dataset } from '../dataset/dataset.ts';
import { joinFeatures } from '../dataset/joinFeatures.ts';
import type { Track } from '../dataset/track.ts';
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
