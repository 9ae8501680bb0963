import type { ClipSettings } from '../../audio/clips.ts';
import type { FeatureSettings } from '../../features/settings.ts';
import { locale } from '../../i18n.ts';

export { FEATURE_NAMES } from '../../features/names.ts';

type Kind = FeatureSettings['kind'];

const ROWS: Record<Kind, string> = {
  'log-mel': 'mel bands',
  mfcc: 'coefficients',
  spectrogram: 'frequency bins',
  'spectral-centroid': 'value',
};

/** `64 mel bands × 87 frames`, `128 × 128 pixels in grey`. */
export function shapeInWords(
  { kind, picture }: FeatureSettings,
  [height, width]: readonly number[],
  times = ' × ',
): string {
  if (picture) return `${height}${times}${width} pixels in ${picture.mode}`;
  return `${height!.toLocaleString(locale)} ${ROWS[kind]}${times}${width!.toLocaleString(locale)} frames`;
}

/** `64 mel bands`, `Colour picture 224×224 of 13 MFCC`, `13 MFCC, 1,300 frames`. */
export function featuresInBrief(features: FeatureSettings): string {
  const values = valuesInBrief(features);
  const frames = features.fixedFrames ? `, ${features.fixedFrames.toLocaleString(locale)} frames` : '';
  const { picture } = features;
  const text = picture
    ? `${picture.mode} picture ${picture.size}×${picture.size} of ${values}${frames}`
    : `${values}${frames}`;
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function valuesInBrief(features: FeatureSettings): string {
  switch (features.kind) {
    case 'log-mel':
      return `${features.nMels} mel bands`;
    case 'mfcc':
      return `${features.nMfcc} MFCC`;
    case 'spectrogram':
      return 'the linear spectrogram';
    case 'spectral-centroid':
      return 'the spectral centroid';
  }
}

/** `2 s clips, 14 at random`. */
export const clipsInBrief = ({ seconds, windows }: ClipSettings): string =>
  `${seconds} s clips, ${windows === 'consecutive' ? 'in a row' : `${windows} at random`}`;
