import { SAMPLE_RATE } from '../../../audio/pcm.ts';

const SECONDS = 0.7;
const PAUSE = 0.15;
const FADE = 0.02;
const LEVEL = 0.3;

/** Two sine tones, one after the other. @returns mono at SAMPLE_RATE */
export function tonePair(from: number, to: number): Float32Array {
  const length = Math.round(SECONDS * SAMPLE_RATE);
  const second = length + Math.round(PAUSE * SAMPLE_RATE);
  const pcm = new Float32Array(second + length);
  [from, to].forEach((hz, tone) => {
    for (let i = 0; i < length; i++) {
      const fade = Math.min(1, i / (FADE * SAMPLE_RATE), (length - i) / (FADE * SAMPLE_RATE));
      pcm[tone * second + i] = LEVEL * fade * Math.sin((2 * Math.PI * hz * i) / SAMPLE_RATE);
    }
  });
  return pcm;
}
