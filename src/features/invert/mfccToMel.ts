/**
 * `librosa.feature.inverse.mfcc_to_mel(mfcc, n_mels=…)`: the inverse orthonormal DCT, with 0 for the coefficients that
 * are not there, from dB to power.
 *
 * @param mfcc n_mfcc × frames, row-major
 * @returns power, n_mels × frames, row-major
 */
export function mfccToMel(mfcc: Float32Array, nMfcc: number, nMels: number): Float32Array {
  const frames = mfcc.length / nMfcc;
  const mel = new Float32Array(nMels * frames);
  const db = new Float64Array(frames);
  for (let band = 0; band < nMels; band++) {
    db.fill(0);
    for (let k = 0; k < nMfcc; k++) {
      const weight =
        Math.sqrt((k === 0 ? 1 : 2) / nMels) * Math.cos((Math.PI * k * (2 * band + 1)) / (2 * nMels));
      for (let frame = 0; frame < frames; frame++) db[frame]! += weight * mfcc[k * frames + frame]!;
    }
    mel.set(
      db.map((value) => 10 ** (value / 10)),
      band * frames,
    );
  }
  return mel;
}
