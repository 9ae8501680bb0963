/**
 * How long it takes to bring 30 s of audio to 22,050 Hz, beside soxr (librosa's resampler, in C).
 *
 *   PYTHON=python3 node --experimental-strip-types bench/resample.ts
 *
 * PYTHON must have numpy and soxr. Without it the comparison is with a plain convolution at the input rate
 * followed by dropping samples. The ratio is the other's time over ours, 44.1 and 48 kHz together.
 */
import { spawnSync } from 'node:child_process';
import { resample } from '../src/audio/resample.ts';
import { sincTable } from '../src/audio/sincTable.ts';
import { seededRandom } from '../src/random.ts';

const TO = 22_050;
const SECONDS = 30;
const RUNS = 7;
const RATES = [44_100, 48_000];

const SOXR = `
import sys, time
import numpy, soxr
for rate in ${JSON.stringify(RATES)}:
    x = numpy.random.default_rng(1).standard_normal(${SECONDS} * rate).astype("f4")
    best = 1e9
    for _ in range(${RUNS}):
        start = time.perf_counter()
        soxr.resample(x, rate, ${TO}, quality="HQ")
        best = min(best, time.perf_counter() - start)
    print(best * 1000)
`;

function noise(rate: number): Float32Array {
  const random = seededRandom(1);
  return Float32Array.from({ length: SECONDS * rate }, () => random() - 0.5);
}

function bestOf(runs: number, work: () => void): number {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < runs; i++) {
    const start = performance.now();
    work();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

function soxr(): number[] | null {
  const { status, stdout } = spawnSync(process.env.PYTHON ?? 'python3', ['-c', SOXR], { encoding: 'utf8' });
  return status === 0 ? stdout.trim().split('\n').map(Number) : null;
}

/** Filters every input sample, then keeps every second. */
function naive(x: Float32Array): Float32Array {
  const { taps, before, coefficients } = sincTable(0.5, 1);
  const filtered = new Float32Array(x.length);
  for (let i = 0; i < x.length; i++) {
    let sum = 0;
    for (let k = 0; k < taps; k++) sum += coefficients[k]! * (x[i + k - before] ?? 0);
    filtered[i] = sum;
  }
  return filtered.filter((_, i) => i % 2 === 0);
}

const ours = RATES.map((rate) => {
  const x = noise(rate);
  const ms = bestOf(RUNS, () => resample(x, rate, TO));
  console.log(`${rate} Hz, ${SECONDS} s: ${ms.toFixed(1)} ms`);
  return ms;
});
const theirs = soxr();
if (theirs) {
  RATES.forEach((rate, i) => {
    console.log(`${rate} Hz, ${SECONDS} s, soxr_hq: ${theirs[i]!.toFixed(1)} ms`);
  });
  console.log(`ratio resample ${((theirs[0]! + theirs[1]!) / (ours[0]! + ours[1]!)).toFixed(3)}`);
} else {
  const x = noise(44_100);
  const ms = bestOf(2, () => naive(x));
  console.log(`44100 Hz, ${SECONDS} s, plain convolution: ${ms.toFixed(1)} ms`);
  console.log(`ratio resample-vs-naive ${(ms / ours[0]!).toFixed(3)}`);
}
