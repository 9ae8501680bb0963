import type { FeatureSettings } from '../../features/settings.ts';

/** More frames than any screen has pixels. */
const ENOUGH_FRAMES = 4096;
const LARGEST_HOP = 4096;

/** The model's features, with a larger hop for a long file: its picture is for the eye only. */
export function pictureFeatures(features: FeatureSettings, samples: number): FeatureSettings {
  let { hop } = features;
  while (samples / hop > ENOUGH_FRAMES && hop * 2 <= LARGEST_HOP) hop *= 2;
  return { ...features, hop };
}
