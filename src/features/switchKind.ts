import { SAMPLE_RATE } from '../audio/pcm.ts';
import type { FeatureSettings } from './settings.ts';

/** The settings for another kind of features: what both have stays; the rest are librosa's defaults. */
export function switchKind(features: FeatureSettings, kind: FeatureSettings['kind']): FeatureSettings {
  const { nFft, hop, fixedFrames, picture } = features;
  const common = { nFft, hop, fixedFrames, picture };
  const { nMels, fMin, fMax } =
    'nMels' in features ? features : { nMels: 128, fMin: 0, fMax: SAMPLE_RATE / 2 };
  switch (kind) {
    case 'log-mel':
      return { kind, ...common, nMels, fMin, fMax };
    case 'mfcc':
      return { kind, ...common, nMels, fMin, fMax, nMfcc: Math.min(13, nMels) };
    default:
      return { kind, ...common };
  }
}
