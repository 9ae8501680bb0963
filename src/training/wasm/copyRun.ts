type Values = Float32Array | Int32Array | Uint8Array;

/** Below it a loop is faster than the views that `set` needs. */
const LONG = 64;

/** Copies neighbouring values from one array into another. */
export function copyRun(from: Values, start: number, to: Values, target: number, length: number): void {
  if (length < LONG) for (let i = 0; i < length; i++) to[target + i] = from[start + i]!;
  else to.set(from.subarray(start, start + length), target);
}
