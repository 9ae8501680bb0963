import type { ClipSettings } from '../../audio/clips.ts';
import type { FeatureSettings } from '../../features/settings.ts';
import { locale, t } from '../../i18n.ts';

export { FEATURE_NAMES } from '../../features/names.ts';

/**
 * `64 mel bands × 87 frames`, `128 × 128 pixels in grey`.
 * @param times what stands between the sides: a screen reader is told `by`
 */
export function shapeInWords(
  { kind, picture }: FeatureSettings,
  [height, width]: readonly number[],
  times: '×' | 'by' = '×',
): string {
  const values = { height: height!.toLocaleString(locale), width: width!.toLocaleString(locale), times };
  return picture
    ? t(
        '{height} {times, select, by {by} other {×}} {width} pixels in {mode, select, grey {grey} other {colour}}',
        { ...values, mode: picture.mode },
      )
    : t(
        '{height} {kind, select, mel {mel bands} mfcc {coefficients} spectrogram {frequency bins} other {value}} {times, select, by {by} other {×}} {width} frames',
        { ...values, kind: kind === 'log-mel' ? 'mel' : kind },
      );
}

/** `64 mel bands`, `Colour picture 224×224 of 13 MFCC`, `13 MFCC, 1,300 frames`. */
export function featuresInBrief(features: FeatureSettings): string {
  const { picture, fixedFrames } = features;
  const values = fixedFrames
    ? t('{values}, {frames} frames', {
        values: valuesInBrief(features),
        frames: fixedFrames.toLocaleString(locale),
      })
    : valuesInBrief(features);
  const text = picture
    ? t('{mode, select, grey {grey} other {colour}} picture {size}×{size} of {values}', {
        ...picture,
        values,
      })
    : values;
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function valuesInBrief(features: FeatureSettings): string {
  switch (features.kind) {
    case 'log-mel':
      return t('{bands} mel bands', { bands: features.nMels });
    case 'mfcc':
      return t('{coefficients} MFCC', { coefficients: features.nMfcc });
    case 'spectrogram':
      return t('the linear spectrogram');
    case 'spectral-centroid':
      return t('the spectral centroid');
  }
}

/** `2 s clips, 14 at random`. */
export const clipsInBrief = ({ seconds, windows }: ClipSettings): string =>
  windows === 'consecutive'
    ? t('{seconds} s clips, in a row', { seconds })
    : t('{seconds} s clips, {windows} at random', { seconds, windows });
