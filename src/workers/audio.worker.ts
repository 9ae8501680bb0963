// First, as it says itself.
import './earlyMessages.ts';
import { expose, transfer } from 'comlink';
import type { ClipSettings } from '../audio/clips.ts';
import { type Excerpt, excerptOf, type SoundPart, type SoundRegion } from '../audio/excerpt.ts';
import type { DecodedAudio } from '../audio/pcm.ts';
import { SAMPLE_RATE } from '../audio/pcm.ts';
import { toPcm } from '../audio/toPcm.ts';
import { checkPicture, decodePicture } from '../dataset/sources/decodePicture.ts';
import { readSpectrograms, type SpectrogramArray } from '../dataset/sources/spectrogramArray.ts';
import type { Track } from '../dataset/track.ts';
import { asSpectrogram, quietestPoint, type ReadyMadeForm } from '../features/asSpectrogram.ts';
import { type ClipFeatures, clipFeatures } from '../features/clipFeatures.ts';
import { type FeatureView, type FeatureViews, featureView, featureViews } from '../features/featureView.ts';
import { type Reconstruction, reconstruct } from '../features/invert/reconstruct.ts';
import type { AudibleSettings } from '../features/invert/resynthesize.ts';
import type { MelSettings } from '../features/melSpectrogram.ts';
import type { MelSpectrogram, Recording, RgbaImage } from '../features/recording.ts';
import type { FeatureSettings } from '../features/settings.ts';
import { isSteady } from '../features/steady.ts';
import { contentKey } from '../storage/contentKey.ts';
import { cachedFeatures } from '../storage/featureCache.ts';
import {
  loadPcm,
  loadPicture,
  loadSpectrogram,
  savePcm,
  savePicture,
  saveSpectrograms,
  spectrogramKey,
} from '../storage/recordings.ts';
import { isTaughtKey, loadTaughtPcm, storeTaughtPcm } from '../storage/teach.ts';
import { replayEarlyMessages } from './earlyMessages.ts';

const withFeatures = (features: ClipFeatures) => transfer(features, [features.data.buffer]);

/** Of the reconstructions that are being made, by their ids. */
const reconstructions = new Map<number, AbortController>();

const withPixels = (image: RgbaImage) => transfer(image, [image.data.buffer]);

const api = {
  /** Brings a decoded file to Melscope's PCM and keeps it. @returns seconds */
  async store(audioKey: string, audio: DecodedAudio): Promise<number> {
    const pcm = toPcm(audio);
    await savePcm(audioKey, pcm);
    return pcm.length / SAMPLE_RATE;
  },

  /** Keeps a picture's file once it has been decoded to be sure. @returns its key @throws PictureFileError */
  async storePicture(file: Blob): Promise<string> {
    await checkPicture(file);
    const audioKey = await contentKey(await file.arrayBuffer());
    await savePicture(audioKey, file);
    return audioKey;
  },

  /**
   * Keeps the rows `from`..`to` (exclusive) of an array.
   * @returns each one's key and its quietest point in dB, or why it cannot be used
   */
  async storeSpectrograms(
    array: Pick<SpectrogramArray, 'blob' | 'array' | 'framesPerSecond'>,
    from: number,
    to: number,
  ): Promise<({ audioKey: string; quietest: number } | { problem: string })[]> {
    const entries: [string, MelSpectrogram][] = [];
    const answers = [];
    for (const row of await readSpectrograms(array, from, to)) {
      if ('problem' in row) answers.push(row);
      else {
        const audioKey = await spectrogramKey(row);
        entries.push([audioKey, row]);
        answers.push({ audioKey, quietest: quietestPoint(row) });
      }
    }
    await saveSpectrograms(entries);
    return answers;
  },

  /** The pixels of a picture that is not kept: for prediction. @throws PictureFileError */
  async decodePicture(file: Blob): Promise<RgbaImage> {
    return withPixels(await decodePicture(file));
  },

  isSteady,

  /** Sound as if it had come as a ready-made spectrogram: for prediction. */
  async asSpectrogram(
    pcm: Float32Array,
    settings: MelSettings,
    form: ReadyMadeForm,
  ): Promise<MelSpectrogram> {
    const mel = asSpectrogram(pcm, settings, form);
    return transfer(mel, [mel.data.buffer]);
  },

  /** Brings a decoded file to PCM without keeping it: for prediction. */
  async convert(audio: DecodedAudio): Promise<Float32Array> {
    const pcm = toPcm(audio);
    return transfer(pcm, [pcm.buffer]);
  },

  /** See {@link excerptOf}. */
  async excerptOf(part: SoundPart, regions: readonly SoundRegion[]): Promise<Excerpt> {
    const excerpt = excerptOf(part, regions);
    return transfer(excerpt, [excerpt.pcm.buffer]);
  },

  /** Of the library, of what is taught, or built-in. */
  async pcm(audioKey: string): Promise<Float32Array> {
    const pcm = await (isTaughtKey(audioKey) ? loadTaughtPcm : loadPcm)(audioKey);
    return transfer(pcm, [pcm.buffer]);
  },

  /** See {@link storeTaughtPcm}. */
  storeTaughtPcm,

  /** The pixels of a picture of the library. */
  async image(audioKey: string): Promise<RgbaImage> {
    return withPixels(await decodePicture(await loadPicture(audioKey)));
  },

  async spectrogram(audioKey: string): Promise<MelSpectrogram> {
    const mel = await loadSpectrogram(audioKey);
    return transfer(mel, [mel.data.buffer]);
  },

  async features(
    track: Pick<Track, 'kind' | 'audioKey'>,
    clips: ClipSettings,
    features: FeatureSettings,
    seed: number,
  ) {
    return withFeatures(await cachedFeatures(track, clips, features, seed));
  },

  /** Of a recording that is not kept: for prediction. */
  async featuresOf(recording: Recording, clips: ClipSettings, features: FeatureSettings) {
    return withFeatures(clipFeatures(recording, clips, features, 0));
  },

  /** What the network sees of a recording taken as one clip, for the eye. */
  async picture(recording: Recording, features: FeatureSettings): Promise<FeatureView> {
    const view = featureView(recording, features);
    return transfer(view, [view.data.buffer]);
  },

  /** Spectrogram, mel bands and MFCCs of the same piece of sound, for the eye. */
  async featurePictures(pcm: Float32Array, features: FeatureSettings): Promise<FeatureViews> {
    const views = featureViews(pcm, features);
    return transfer(views, [views.spectrogram.data.buffer, views.mel.data.buffer, views.mfcc.data.buffer]);
  },

  /** See {@link reconstruct}. @param id by which it can be stopped; it then rejects */
  async reconstruct(id: number, pcm: Float32Array, features: AudibleSettings): Promise<Reconstruction> {
    const stop = new AbortController();
    reconstructions.set(id, stop);
    try {
      const reconstruction = await reconstruct(pcm, features, stop.signal);
      return transfer(reconstruction, [reconstruction.pcm.buffer]);
    } finally {
      reconstructions.delete(id);
    }
  },

  async stopReconstruction(id: number): Promise<void> {
    reconstructions.get(id)?.abort();
  },
};

export type AudioWorker = typeof api;

expose(api);
replayEarlyMessages();
