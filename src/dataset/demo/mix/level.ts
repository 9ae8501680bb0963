/** The factor that a level in dB stands for. */
export const fromDb = (db: number): number => 10 ** (db / 20);

/** Samples per block when looking for silence. */
const BLOCK = 512;
/** Blocks with less power than this are rests. */
const SILENCE = 1e-6;

/** The factor that brings the RMS of `x`, rests left out, to `target`; 0 for silence. */
export function gainToRms(x: Float32Array, target: number): number {
  let power = 0;
  let sounding = 0;
  for (let start = 0; start < x.length; start += BLOCK) {
    const end = Math.min(start + BLOCK, x.length);
    let sum = 0;
    for (let i = start; i < end; i++) sum += x[i]! * x[i]!;
    if (sum / (end - start) < SILENCE) continue;
    power += sum;
    sounding += end - start;
  }
  return sounding === 0 ? 0 : target / Math.sqrt(power / sounding);
}

/** Scales `x` in place to a peak of `target`; silence stays silent. */
export function scaleToPeak(x: Float32Array, target: number): void {
  let top = 0;
  for (let i = 0; i < x.length; i++) {
    const level = x[i]! < 0 ? -x[i]! : x[i]!;
    if (level > top) top = level;
  }
  if (top === 0) return;
  const gain = target / top;
  for (let i = 0; i < x.length; i++) x[i]! *= gain;
}
