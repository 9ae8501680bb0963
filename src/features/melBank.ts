/** One mel band as the few FFT bins it covers: bins `start`, `start + 1`, … with these weights. */
export interface MelBand {
  start: number;
  weights: Float64Array;
}

// Slaney's Auditory Toolbox scale, as librosa uses it: linear to 1 kHz, logarithmic above.
const HZ_PER_MEL = 200 / 3;
const LOG_START_HZ = 1000;
const LOG_START_MEL = LOG_START_HZ / HZ_PER_MEL;
const LOG_STEP = Math.log(6.4) / 27;

/** `librosa.hz_to_mel(hz, htk=False)` */
export function hzToMel(hz: number): number {
  return hz < LOG_START_HZ ? hz / HZ_PER_MEL : LOG_START_MEL + Math.log(hz / LOG_START_HZ) / LOG_STEP;
}

/** `librosa.mel_to_hz(mel, htk=False)` */
export function melToHz(mel: number): number {
  return mel < LOG_START_MEL ? mel * HZ_PER_MEL : LOG_START_HZ * Math.exp(LOG_STEP * (mel - LOG_START_MEL));
}

/** Centre of a mel band in Hz, the lowest being 0; between bands as well. */
export function bandHz(
  { fMin, fMax, nMels }: { fMin: number; fMax: number; nMels: number },
  band: number,
): number {
  const lowest = hzToMel(fMin);
  return melToHz(lowest + ((hzToMel(fMax) - lowest) * (band + 1)) / (nMels + 1));
}

/**
 * `librosa.filters.mel(sr, n_fft, n_mels, fmin, fmax, htk=False, norm='slaney')`, kept sparse: a dense
 * 128 × 1025 bank costs eight times the FFT that feeds it.
 *
 * @returns one entry per band, lowest first; a band too narrow to catch a bin has no weights
 */
export function melBank(
  sampleRate: number,
  nFft: number,
  nMels: number,
  fMin: number,
  fMax: number,
): MelBand[] {
  const lowest = hzToMel(fMin);
  const step = (hzToMel(fMax) - lowest) / (nMels + 1);
  const edges = Array.from({ length: nMels + 2 }, (_, i) => melToHz(lowest + step * i));
  const binHz = sampleRate / nFft;
  return Array.from({ length: nMels }, (_, band) => {
    const [left, centre, right] = edges.slice(band, band + 3) as [number, number, number];
    const area = 2 / (right - left);
    const start = Math.floor(left / binHz) + 1;
    const end = Math.min(nFft / 2, Math.ceil(right / binHz) - 1);
    const weights = new Float64Array(Math.max(0, end - start + 1));
    for (let i = 0; i < weights.length; i++) {
      const hz = (start + i) * binHz;
      weights[i] = area * Math.min((hz - left) / (centre - left), (right - hz) / (right - centre));
    }
    return { start, weights };
  });
}
