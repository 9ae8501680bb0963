import type { ClipSettings } from '../audio/clips.ts';
import { renderDemoTrack } from '../dataset/demo/render.ts';
import { parseDemoAudioKey } from '../dataset/demo/spec.ts';
import { type ClipFeatures, clipFeatures, featuresKey } from '../features/clipFeatures.ts';
import type { FeatureSettings } from '../features/settings.ts';
import { seedFrom } from '../random.ts';
import { guardQuota, openMelscopeDb } from './db.ts';
import { packPcm, unpackPcm } from './packedPcm.ts';

/** Keeps a track's PCM. @throws StorageFullError */
export async function savePcm(audioKey: string, pcm: Float32Array): Promise<void> {
  const db = await openMelscopeDb();
  await guardQuota(() => db.put('pcm', packPcm(pcm), audioKey));
}

/** A track's PCM: rendered again for built-in music, read back for imported files. */
export async function loadPcm(audioKey: string): Promise<Float32Array> {
  const spec = parseDemoAudioKey(audioKey);
  if (spec) return renderDemoTrack(spec);
  const packed = await (await openMelscopeDb()).get('pcm', audioKey);
  if (!packed) throw new Error('The audio of this track is no longer stored. Import the file again.');
  return unpackPcm(packed);
}

/** Every cached entry of one track lies between `audioKey|` and this. */
const afterAll = (audioKey: string) => `${audioKey}|\uffff`;

/** The clip pictures of a track: from the cache, else computed and cached. */
export async function cachedFeatures(
  audioKey: string,
  clips: ClipSettings,
  features: FeatureSettings,
  seed: number,
): Promise<ClipFeatures> {
  const key = `${audioKey}|${featuresKey(clips, features, seed)}`;
  const db = await openMelscopeDb();
  const cached = await db.get('features', key);
  if (cached) return cached;
  const recording = { kind: 'audio', pcm: await loadPcm(audioKey) } as const;
  const computed = clipFeatures(recording, clips, features, seedFrom(seed, audioKey));
  await guardQuota(() => db.put('features', computed, key));
  return computed;
}

/** Forgets a track's audio and everything computed from it. */
export async function forgetAudio(audioKey: string): Promise<void> {
  const db = await openMelscopeDb();
  await db.delete('pcm', audioKey);
  await db.delete('features', IDBKeyRange.bound(`${audioKey}|`, afterAll(audioKey)));
}
