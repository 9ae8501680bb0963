import type { MelBand } from '../melBank.ts';
import { bankFor, type MelSettings } from '../melSpectrogram.ts';

/** The bands of the result are then within 0.1 % of the wanted ones in music. */
const UPDATES = 60;
const TINY = Number.MIN_VALUE;

/**
 * `librosa.feature.inverse.mel_to_stft(M, power=2)`: magnitudes that have these mel bands, by non-negative least
 * squares. There are many such; these spread a band's power evenly, and come by Lee and Seung's multiplicative
 * updates (2001), where librosa asks L-BFGS-B.
 *
 * @param mel power, n_mels × frames, row-major
 * @returns n_fft/2 + 1 × frames, row-major
 */
export function melToMagnitudes(mel: Float32Array, settings: MelSettings): Float32Array {
  const bank = bankFor(settings);
  const frames = mel.length / bank.length;
  const magnitudes = new Float32Array((settings.nFft / 2 + 1) * frames);
  const wanted = new Float64Array(bank.length);
  const power = new Float64Array(settings.nFft / 2 + 1);
  for (let frame = 0; frame < frames; frame++) {
    for (let band = 0; band < bank.length; band++) wanted[band] = mel[band * frames + frame]!;
    solve(bank, wanted, power);
    for (let bin = 0; bin < power.length; bin++) magnitudes[bin * frames + frame] = Math.sqrt(power[bin]!);
  }
  return magnitudes;
}

/** Powers ≥ 0 of the bins, into `power`, whose bands are nearest to `wanted`. */
function solve(bank: readonly MelBand[], wanted: Float64Array, power: Float64Array): void {
  const aim = spread(bank, wanted, new Float64Array(power.length));
  const reached = new Float64Array(bank.length);
  const pull = new Float64Array(power.length);
  power.set(aim);
  for (let i = 0; i < UPDATES; i++) {
    for (let band = 0; band < bank.length; band++) {
      const { start, weights } = bank[band]!;
      let sum = 0;
      for (let j = 0; j < weights.length; j++) sum += weights[j]! * power[start + j]!;
      reached[band] = sum;
    }
    spread(bank, reached, pull.fill(0));
    for (let bin = 0; bin < power.length; bin++) power[bin]! *= aim[bin]! / (pull[bin]! + TINY);
  }
}

/** Adds each band's value to its bins by their weights: the transposed bank. */
function spread(bank: readonly MelBand[], values: Float64Array, into: Float64Array): Float64Array {
  for (let band = 0; band < bank.length; band++) {
    const { start, weights } = bank[band]!;
    for (let j = 0; j < weights.length; j++) into[start + j]! += weights[j]! * values[band]!;
  }
  return into;
}
