import type { FeatureSettings } from '../../features/settings.ts';
import type { Palette } from './pictureImage.ts';

/**
 * The features as they are drawn over a time axis, where every column is a moment of the sound: frames are neither
 * padded nor cut, and only what is exactly one clip is rendered as the picture that the network sees.
 */
export const timelineFeatures = (features: FeatureSettings, oneClip: boolean): FeatureSettings => ({
  ...features,
  fixedFrames: null,
  picture: oneClip ? features.picture : null,
});

/** A grey picture is drawn grey; values have no colour of their own and get magma. */
export const paletteOf = ({ picture }: FeatureSettings): Palette =>
  picture?.mode === 'grey' ? 'grey' : 'magma';
