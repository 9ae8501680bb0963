import { expose, transfer } from 'comlink';
import type { ClipSettings } from '../audio/clips.ts';
import type { DecodedAudio } from '../audio/pcm.ts';
import { SAMPLE_RATE } from '../audio/pcm.ts';
import { toPcm } from '../audio/toPcm.ts';
import { type ClipFeatures, clipFeatures } from '../features/clipFeatures.ts';
import { type FeatureView, type FeatureViews, featureView, featureViews } from '../features/featureView.ts';
import type { Recording } from '../features/recording.ts';
import type { FeatureSettings } from '../features/settings.ts';
import { cachedFeatures, loadPcm, savePcm } from '../storage/audioCache.ts';

export type { FeatureView as Picture } from '../features/featureView.ts';

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

  /** Of a recording that is not kept: for prediction. */
  async featuresOf(recording: Recording, clips: ClipSettings, features: FeatureSettings) {
    return withFeatures(clipFeatures(recording, clips, features, 0));
  },

  /** What the network sees of a piece of sound, for the eye. */
  async picture(pcm: Float32Array, features: FeatureSettings): Promise<FeatureView> {
    const view = featureView({ kind: 'audio', pcm }, features);
    return transfer(view, [view.data.buffer]);
  },

  /** Spectrogram, mel bands and MFCCs of the same piece of sound, for the eye. */
  async featurePictures(pcm: Float32Array, features: FeatureSettings): Promise<FeatureViews> {
    const views = featureViews(pcm, features);
    return transfer(views, [views.spectrogram.data.buffer, views.mel.data.buffer, views.mfcc.data.buffer]);
  },
};

export type AudioWorker = typeof api;

expose(api);
