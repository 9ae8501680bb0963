import { SAMPLE_RATE } from '../audio/pcm.ts';
import { powerToDbBelowPeak } from './decibels.ts';
import { frameCount } from './frames.ts';
import { melSpectrogram } from './melSpectrogram.ts';

const SETTINGS = { nFft: 2048, hop: 1709, nMels: 64, fMin: 0, fMax: SAMPLE_RATE / 2 } as const;
/**
 * Decibels. Measured: noise from white to brown 1.6, tones and hum 1.6 to 2.4; the steadiest of 1,210 windows of 5 s
 * of 110 songs (GTZAN, Emotify) 3.1, their steadiest whole recording 4.1.
 */
const STEADY = 2.75;

/**
 * Whether nothing changes in a recording: a noise, a hum or a tone. The standard deviation over time of each mel
 * band's decibels, on average over the bands, tells it from music.
 * @param pcm mono at SAMPLE_RATE, not silent
 */
export function isSteady(pcm: Float32Array): boolean {
  const db = powerToDbBelowPeak(melSpectrogram(pcm, SETTINGS));
  const frames = frameCount(pcm.length, SETTINGS.hop);
  let sum = 0;
  for (let band = 0; band < SETTINGS.nMels; band++)
    sum += deviation(db.subarray(band * frames, (band + 1) * frames));
  return sum / SETTINGS.nMels < STEADY;
}

function deviation(values: Float32Array): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
}
