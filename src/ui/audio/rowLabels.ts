import { SAMPLE_RATE } from '../../audio/pcm.ts';
import { bandHz } from '../../features/melBank.ts';
import type { FeatureSettings } from '../../features/settings.ts';

/** `440 Hz`, `2.3 kHz`. */
export const inHz = (hz: number) => (hz < 1000 ? `${Math.round(hz)} Hz` : `${(hz / 1000).toFixed(1)} kHz`);

/**
 * What the highest, middle and lowest row of a picture stand for: a mel band's centre, a coefficient's number,
 * a frequency.
 * @param range of the picture, without which the centroid has no scale
 */
export function rowLabels(features: FeatureSettings, range: readonly [number, number] | undefined): string[] {
  switch (features.kind) {
    case 'log-mel':
      return threeOf(features.nMels).map((band) => inHz(bandHz(features, band)));
    case 'mfcc':
      return threeOf(features.nMfcc).map((coefficient) => `c ${coefficient}`);
    case 'spectrogram':
      return [SAMPLE_RATE / 2, SAMPLE_RATE / 4, 0].map(inHz);
    case 'spectral-centroid':
      return range ? [range[1], (range[0] + range[1]) / 2, range[0]].map(inHz) : [];
  }
}

const threeOf = (rows: number) => [rows - 1, Math.floor((rows - 1) / 2), 0];
