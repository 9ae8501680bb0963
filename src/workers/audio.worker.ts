import { expose, transfer } from 'comlink';
import type { ClipSettings } from '../audio/clips.ts';
import type { DecodedAudio } from '../audio/pcm.ts';
import { SAMPLE_RATE } from '../audio/pcm.ts';
import { toPcm } from '../audio/toPcm.ts';
import { type ClipFeatures, clipFeatures } from '../features/clipFeatures.ts';
import { logMel, logMelShape, quantize } from '../features/logMel.ts';
import type { FeatureSettings } from '../features/settings.ts';
import { cachedFeatures, loadPcm, savePcm } from '../storage/audioCache.ts';

/** A spectrogram to look at. */
export interface Picture {
  /** Row 0 is the lowest band. */
  height: number;
  width: number;
  /** height × width, row-major, 0..255 = −80..0 dB. */
  data: Uint8Array;
}

const withFeatures = (features: ClipFeatures) => transfer(features, [features.data.buffer]);

const api = {
  /** Brings a decoded file to Melscope's PCM and keeps it. @returns seconds */
  async store(audioKey: string, audio: DecodedAudio): Promise<number> {
    const pcm = toPcm(audio);
    await savePcm(audioKey, pcm);
    return pcm.length / SAMPLE_RATE;
  },

  /** Brings a decoded file to PCM without keeping it: for prediction. */
  async convert(audio: DecodedAudio): Promise<Float32Array> {
    const pcm = toPcm(audio);
    return transfer(pcm, [pcm.buffer]);
  },

  async pcm(audioKey: string): Promise<Float32Array> {
    const pcm = await loadPcm(audioKey);
    return transfer(pcm, [pcm.buffer]);
  },

  async features(audioKey: string, clips: ClipSettings, features: FeatureSettings, seed: number) {
    return withFeatures(await cachedFeatures(audioKey, clips, features, seed));
  },

  async featuresOf(pcm: Float32Array, clips: ClipSettings, features: FeatureSettings) {
    return withFeatures(clipFeatures(pcm, clips, features, 0));
  },

  /** The mel spectrogram of a piece of audio, for the eye. */
  async picture(pcm: Float32Array, features: FeatureSettings): Promise<Picture> {
    const [height, width] = logMelShape(pcm.length, features);
    const data = quantize(logMel(pcm, features));
    return transfer({ height, width, data }, [data.buffer]);
  },
};

export type AudioWorker = typeof api;

expose(api);
