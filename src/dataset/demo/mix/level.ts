/** The factor that a level in dB stands for. */
export const fromDb = (db: number): number => 10 ** (db / 20);

/** Samples per block when looking for silence. */
const BLOCK = 512;
/** Blocks with less power than this are rests. */
const SILENCE = 1e-6;

/** Scales `x` in place so that its RMS, rests left out, is `target`; silence stays silent. */
export function scaleToRms(x: Float32Array, target: number): void {
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
  if (sounding === 0) return;
  const gain = target / Math.sqrt(power / sounding);
  for (let i = 0; i < x.length; i++) x[i]! *= gain;
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
