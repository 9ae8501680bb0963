/** Decibels between the loudest point of a clip and the floor of its features (librosa's default). */
export const TOP_DB = 80;
/** Powers below count as this (librosa's default). */
const AMIN = 1e-10;

const toDb = (power: number) => 10 * Math.log10(Math.max(AMIN, power));

function peakOf(power: Float32Array): number {
  let peak = 0;
  for (const value of power) if (value > peak) peak = value;
  return peak;
}

/** `librosa.power_to_db(power, ref=1.0, top_db=80)`, in place. */
export function powerToDb(power: Float32Array): Float32Array {
  const floor = toDb(peakOf(power)) - TOP_DB;
  for (let i = 0; i < power.length; i++) power[i] = Math.max(floor, toDb(power[i]!));
  return power;
}

/**
 * `librosa.power_to_db(power, ref=np.max, top_db=80)`, in place: −80..0 dB. Silence is 0 dB throughout in
 * librosa (everything equals the reference); here it is −80, so that silence looks silent.
 */
export function powerToDbBelowPeak(power: Float32Array): Float32Array {
  const peak = peakOf(power);
  if (peak <= AMIN) return power.fill(-TOP_DB);
  const reference = toDb(peak);
  for (let i = 0; i < power.length; i++) power[i] = Math.max(-TOP_DB, toDb(power[i]!) - reference);
  return power;
}

/**
 * Decibels (−80..0) as bytes (0..255), the form in which they are kept and trained on: a quarter of the
 * memory of floats, with at most 0.16 dB of error.
 */
export function quantize(db: Float32Array): Uint8Array {
  return Uint8Array.from(db, (value) => Math.round(((value + TOP_DB) / TOP_DB) * 255));
}

/** The decibels that {@link quantize} has made a byte of. */
export function byteToDb(byte: number): number {
  return (byte / 255) * TOP_DB - TOP_DB;
}
