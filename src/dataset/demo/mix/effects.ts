import { SAMPLE_RATE } from '../../../audio/pcm.ts';
import type { Effects } from '../score/style.ts';
import { applyBiquad, highPass, lowPass, peak } from './filters.ts';
import { gainToRms } from './level.ts';

/** An odd soft clipper close to tanh (Padé), exactly ±1 from ±3 on. */
export function softClip(x: number): number {
  if (x > 3) return 1;
  if (x < -3) return -1;
  return (x * (27 + x * x)) / (27 + 9 * x * x);
}

/** Half-band interpolator, 11 taps: the taps beside the centre (0.5), those at even distance being 0. */
const [H1, H3, H5] = [0.293, -0.049, 0.006];

/** Overdrive, computed at twice the sample rate so that the new harmonics alias less, then a guitar speaker. */
function overdrive(x: Float32Array, amount: number): void {
  const n = x.length;
  const odd = new Float32Array(n + 6);
  const even = new Float32Array(n + 6);
  const gain = (1 + amount) * gainToRms(x, 0.2);
  const bias = 0.12;
  for (let i = 3; i < n - 3; i++) {
    const between =
      2 * (H1 * (x[i]! + x[i + 1]!) + H3 * (x[i - 1]! + x[i + 2]!) + H5 * (x[i - 2]! + x[i + 3]!));
    even[i] = softClip(gain * x[i]! + bias);
    odd[i] = softClip(gain * between + bias);
  }
  for (let i = 3; i < n - 3; i++) {
    x[i] =
      0.5 * even[i]! +
      H1 * (odd[i - 1]! + odd[i]!) +
      H3 * (odd[i - 2]! + odd[i + 1]!) +
      H5 * (odd[i - 3]! + odd[i + 2]!);
  }
  for (const stage of [highPass(85), peak(2300, 5, 0.8), lowPass(4800), lowPass(5600)]) applyBiquad(x, stage);
}

/** Reads `x` through a delay of `base` ± `depth` seconds that moves at `hz`; `dry` of the direct sound stays. */
function waver(x: Float32Array, base: number, depth: number, hz: number, dry: number): void {
  const copy = x.slice();
  const turn = (2 * Math.PI * hz) / SAMPLE_RATE;
  // A rotating phasor instead of a sine per sample.
  const cos = Math.cos(turn);
  const sin = Math.sin(turn);
  let re = 1;
  let im = 0;
  for (let i = 0; i < x.length; i++) {
    const position = i - (base + depth * im) * SAMPLE_RATE;
    const next = re * cos - im * sin;
    im = im * cos + re * sin;
    re = next;
    if (position < 0) continue;
    const at = position | 0;
    const left = copy[at]!;
    x[i] = dry * x[i]! + (1 - dry) * (left + (copy[at + 1]! - left) * (position - at));
  }
}

function tremolo(x: Float32Array, depth: number): void {
  for (let i = 0; i < x.length; i++) {
    x[i]! *= 1 - depth * (0.5 + 0.5 * Math.sin((2 * Math.PI * 5 * i) / SAMPLE_RATE));
  }
}

/** Repeats that get duller, as those of a tape echo. */
function echo(x: Float32Array, seconds: number, feedback: number): void {
  const delay = Math.round(seconds * SAMPLE_RATE);
  let dull = 0;
  for (let i = delay; i < x.length; i++) {
    dull += 0.4 * (x[i - delay]! - dull);
    x[i]! += feedback * dull;
  }
}

/** Half the sample rate, few bits, little treble, unsteady speed. */
function sampled(x: Float32Array, amount: number): void {
  waver(x, 0.004, 0.0025 * amount, 0.7, 0);
  const levels = 2 ** (9 - 3 * amount) * gainToRms(x, 0.15);
  if (levels === 0) return;
  for (let i = 0; i + 1 < x.length; i += 2) {
    x[i] = Math.round(x[i]! * levels) / levels;
    x[i + 1] = x[i]!;
  }
  const corner = lowPass(4500 - 2500 * amount);
  applyBiquad(x, corner);
  applyBiquad(x, corner);
}

/** Applies a part's effects in place. */
export function applyEffects(x: Float32Array, effects: Effects, beatSeconds: number): void {
  if (effects.highPass) applyBiquad(x, highPass(effects.highPass));
  if (effects.drive) overdrive(x, effects.drive);
  if (effects.lowPass) applyBiquad(x, lowPass(effects.lowPass));
  if (effects.chorus) waver(x, 0.012, 0.003 * effects.chorus, 0.9, 0.55);
  if (effects.tremolo) tremolo(x, effects.tremolo);
  if (effects.sampled) sampled(x, effects.sampled);
  if (effects.echo) echo(x, effects.echo.beats * beatSeconds, effects.echo.feedback);
}
