import { SAMPLE_RATE } from '../../../audio/pcm.ts';

/** Lengths in samples of the four delay lines: primes, 27–58 ms. */
const LENGTHS = [601, 797, 1013, 1277] as const;
/** Smoothing of the treble in each line. */
const ABSORPTION = 0.45;

/**
 * Adds the reverberation of `input` to `out`: four delay lines that feed each other through a Hadamard
 * matrix (Jot and Chaigne, AES 90, 1991).
 * @param seconds time in which it falls by 60 dB
 */
export function addReverb(out: Float32Array, input: Float32Array, seconds: number, level: number): void {
  const [a, b, c, d] = LENGTHS.map((length) => new Float32Array(length)) as [
    Float32Array,
    Float32Array,
    Float32Array,
    Float32Array,
  ];
  const [ga, gb, gc, gd] = LENGTHS.map((length) => 0.5 * 10 ** ((-3 * length) / (SAMPLE_RATE * seconds))) as [
    number,
    number,
    number,
    number,
  ];
  let [ia, ib, ic, id] = [0, 0, 0, 0];
  let [la, lb, lc, ld] = [0, 0, 0, 0];
  for (let i = 0; i < input.length; i++) {
    la += (1 - ABSORPTION) * (a[ia]! - la);
    lb += (1 - ABSORPTION) * (b[ib]! - lb);
    lc += (1 - ABSORPTION) * (c[ic]! - lc);
    ld += (1 - ABSORPTION) * (d[id]! - ld);
    out[i]! += level * (la - lb + lc - ld);
    const x = input[i]!;
    const sum = la + lb;
    const difference = la - lb;
    const otherSum = lc + ld;
    const otherDifference = lc - ld;
    a[ia] = x + ga * (sum + otherSum);
    b[ib] = x + gb * (difference + otherDifference);
    c[ic] = x + gc * (sum - otherSum);
    d[id] = x + gd * (difference - otherDifference);
    if (++ia === LENGTHS[0]) ia = 0;
    if (++ib === LENGTHS[1]) ib = 0;
    if (++ic === LENGTHS[2]) ic = 0;
    if (++id === LENGTHS[3]) id = 0;
  }
}
