import type { ClipSettings } from '../audio/clips.ts';
import { kindOf } from '../dataset/kinds.ts';
import type { Track } from '../dataset/track.ts';
import { type ClipFeatures, clipFeatures, featuresKey } from '../features/clipFeatures.ts';
import type { FeatureSettings } from '../features/settings.ts';
import { seedFrom } from '../random.ts';
import { guardQuota, isStorageFull, openMelscopeDb } from './db.ts';
import { loadRecording } from './recordings.ts';

/**
 * The features of a track's clips. Those of sound are cached, for its Fourier transforms take long; pictures and
 * spectrograms are as quickly read as a cached copy would be.
 */
export async function cachedFeatures(
  track: Pick<Track, 'kind' | 'audioKey'>,
  clips: ClipSettings,
  features: FeatureSettings,
  seed: number,
): Promise<ClipFeatures> {
  const { audioKey } = track;
  const compute = async () =>
    clipFeatures(await loadRecording(track), clips, features, seedFrom(seed, audioKey));
  if (kindOf(track) !== 'audio') return compute();
  const key = `${audioKey}|${featuresKey(clips, features, seed)}`;
  const db = await openMelscopeDb();
  const cached = await db.get('features', key);
  if (cached) return cached;
  const computed = await compute();
  try {
    await guardQuota(() => db.put('features', computed, key));
  } catch (error) {
    // They are at hand all the same: only the next run computes them again.
    if (!isStorageFull(error)) throw error;
  }
  return computed;
}
