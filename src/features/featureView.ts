import { SAMPLE_RATE } from '../audio/pcm.ts';
import { audioFeatures } from './audioFeatures.ts';
import { fixFrames, toBytes } from './featureValues.ts';
import { imageToPicture, renderPicture, requirePicture } from './picture.ts';
import type { Recording } from './recording.ts';
import type { FeatureSettings } from './settings.ts';
import { spectrogramFeatures } from './spectrogramFeatures.ts';

/** Features to look at. */
export interface FeatureView {
  /** Row 0 is the lowest band, and of a rendered picture the bottom: all are drawn the same way up. */
  height: number;
  width: number;
  /** 1: brightness, for the colour map of one's choice. 3: red, green and blue. */
  channels: 1 | 3;
  /** height × width × channels, row-major. */
  data: Uint8Array;
  /** What bytes 0 and 255 stand for: dB; MFCCs; Hz of the centroid; of an image file 0 and 1. */
  range: [number, number];
}

/**
 * What the network sees of a whole recording, taken as one clip.
 * @throws Error in words if these features cannot be had from this kind of recording
 */
export function featureView(recording: Recording, features: FeatureSettings): FeatureView {
  if (recording.kind === 'picture') {
    const settings = requirePicture(features);
    const view = rendered(imageToPicture(recording.image, settings), settings.size);
    return { ...view, range: [0, 1] };
  }
  const computed =
    recording.kind === 'audio'
      ? audioFeatures(recording.pcm, features)
      : spectrogramFeatures(recording.mel, features);
  const values = fixFrames(computed, features.fixedFrames ?? computed.width);
  const { bytes, range } = toBytes(values);
  if (!features.picture) {
    return { height: values.height, width: values.width, channels: 1, data: bytes, range };
  }
  return { ...rendered(renderPicture(values, features.picture), features.picture.size), range };
}

/** A picture turned upside down, so that its bottom is row 0. */
function rendered(picture: Uint8Array, size: number): Omit<FeatureView, 'range'> {
  const rowBytes = picture.length / size;
  const data = new Uint8Array(picture.length);
  for (let row = 0; row < size; row++) {
    data.set(picture.subarray((size - 1 - row) * rowBytes, (size - row) * rowBytes), row * rowBytes);
  }
  return { height: size, width: size, channels: rowBytes === 3 * size ? 3 : 1, data };
}

/** One clip in the three forms that the reports compare. */
export interface FeatureViews {
  spectrogram: FeatureView;
  mel: FeatureView;
  mfcc: FeatureView;
}

const WHOLE_RANGE = { nMels: 128, fMin: 0, fMax: SAMPLE_RATE / 2 };
const REPORTED_MFCC = 13;

/**
 * Linear spectrogram, mel bands and MFCCs of the same sound, not rendered, at the FFT and hop of `features`; what
 * those do not set is 128 mel bands over the whole range and 13 coefficients.
 * @param pcm mono at SAMPLE_RATE
 */
export function featureViews(pcm: Float32Array, features: FeatureSettings): FeatureViews {
  const { nFft, hop } = features;
  const frames = { nFft, hop, fixedFrames: null, picture: null };
  const { nMels, fMin, fMax } = 'nMels' in features ? features : WHOLE_RANGE;
  const mel = { ...frames, nMels, fMin, fMax };
  const nMfcc = features.kind === 'mfcc' ? features.nMfcc : Math.min(REPORTED_MFCC, nMels);
  const view = (settings: FeatureSettings) => featureView({ kind: 'audio', pcm }, settings);
  return {
    spectrogram: view({ kind: 'spectrogram', ...frames }),
    mel: view({ kind: 'log-mel', ...mel }),
    mfcc: view({ kind: 'mfcc', ...mel, nMfcc }),
  };
}
