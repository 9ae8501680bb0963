import { SAMPLE_RATE } from '../../../audio/pcm.ts';
import { applyBiquad, bandPass, highPass, lowPass } from '../mix/filters.ts';
import type { Kit } from './kits.ts';

export type DrumName =
  | 'kick'
  | 'snare'
  | 'rim'
  | 'clap'
  | 'hat'
  | 'openHat'
  | 'pedal'
  | 'ride'
  | 'crash'
  | 'tom'
  | 'floorTom'
  | 'shaker'
  | 'tambourine'
  | 'brush'
  | 'conga'
  | 'cowbell';

const samples = (seconds: number) => new Float32Array(Math.ceil(seconds * SAMPLE_RATE));

/** Noise that decays with time constant `tau`. */
function noise(seconds: number, tau: number, random: () => number, attack = 0): Float32Array {
  const out = samples(seconds);
  const fall = Math.exp(-1 / (tau * SAMPLE_RATE));
  const rise = attack * SAMPLE_RATE;
  let level = 1;
  for (let i = 0; i < out.length; i++) {
    out[i] = (i < rise ? i / rise : 1) * level * (2 * random() - 1);
    if (i >= rise) level *= fall;
  }
  return out;
}

function filtered(x: Float32Array, ...stages: Parameters<typeof applyBiquad>[1][]): Float32Array {
  for (const stage of stages) applyBiquad(x, stage);
  return x;
}

/** A drum head: a sine that falls from `hz + sweep` to `hz`. */
function head(hz: number, sweep: number, tau: number): Float32Array {
  const out = samples(6 * tau);
  const fall = Math.exp(-1 / (tau * SAMPLE_RATE));
  const sweepFall = Math.exp(-1 / (0.025 * SAMPLE_RATE));
  let phase = 0;
  let level = 1;
  let above = sweep;
  for (let i = 0; i < out.length; i++) {
    phase += (2 * Math.PI * (hz + above)) / SAMPLE_RATE;
    out[i] = Math.sin(phase) * level;
    level *= fall;
    above *= sweepFall;
  }
  return out;
}

/** Square waves at inharmonic frequencies, as in analogue drum machines' cymbals. */
function metal(seconds: number, tau: number, base: number): Float32Array {
  const out = samples(seconds);
  const fall = Math.exp(-1 / (tau * SAMPLE_RATE));
  for (const ratio of [1, 1.34, 1.52, 1.81, 2.31, 2.73]) {
    const increment = (ratio * base) / SAMPLE_RATE;
    let phase = 0.37 * ratio;
    let level = 1;
    for (let i = 0; i < out.length; i++) {
      phase += increment;
      if (phase >= 1) phase -= 1;
      out[i]! += phase < 0.5 ? level : -level;
      level *= fall;
    }
  }
  return out;
}

function mixed(...layers: [gain: number, sound: Float32Array][]): Float32Array {
  const out = new Float32Array(Math.max(...layers.map(([, sound]) => sound.length)));
  for (const [gain, sound] of layers) for (let i = 0; i < sound.length; i++) out[i]! += gain * sound[i]!;
  return out;
}

/** Peak of a full stroke on each drum in a well-mixed set, the kick's being 1. */
const PEAKS: Readonly<Record<DrumName, number>> = {
  kick: 1,
  snare: 1,
  rim: 0.8,
  clap: 0.9,
  hat: 0.3,
  openHat: 0.6,
  pedal: 0.25,
  ride: 0.4,
  crash: 0.5,
  tom: 0.9,
  floorTom: 0.9,
  shaker: 0.3,
  tambourine: 0.35,
  brush: 0.5,
  conga: 0.5,
  cowbell: 0.4,
};

/** One full stroke on one drum. */
export function renderDrum(name: DrumName, kit: Kit, random: () => number): Float32Array {
  const { kick, snare, cymbals } = kit;
  const out = stroke();
  let top = 1e-9;
  for (let i = 0; i < out.length; i++) top = Math.max(top, Math.abs(out[i]!));
  for (let i = 0; i < out.length; i++) out[i]! *= PEAKS[name] / top;
  return out;

  function stroke(): Float32Array {
    switch (name) {
      case 'kick':
        return mixed(
          [1, head(kick.hz, kick.sweep, kick.decay)],
          [kick.click, filtered(noise(0.02, 0.004, random), lowPass(3500))],
        );
      case 'snare':
        return mixed(
          [snare.tone, head(snare.hz, 60, 0.5 * snare.decay)],
          [0.4 * snare.tone, head(1.7 * snare.hz, 0, 0.4 * snare.decay)],
          [0.8, filtered(noise(6 * snare.decay, snare.decay, random), highPass(snare.noiseHz))],
        );
      case 'rim':
        return mixed(
          [1, filtered(noise(0.06, 0.012, random), bandPass(1750, 4))],
          [0.5, head(480, 100, 0.012)],
        );
      case 'clap': {
        const burst = filtered(noise(0.3, 0.06, random), bandPass(1300, 1.2));
        const slap = filtered(noise(0.03, 0.006, random), bandPass(1300, 1.2));
        const out = new Float32Array(burst.length + Math.ceil(0.03 * SAMPLE_RATE));
        [0, 0.01, 0.02].forEach((at) => {
          slap.forEach((x, i) => {
            out[i + Math.round(at * SAMPLE_RATE)]! += x;
          });
        });
        burst.forEach((x, i) => {
          out[i + Math.round(0.028 * SAMPLE_RATE)]! += x;
        });
        return out;
      }
      case 'hat':
      case 'pedal':
      case 'openHat': {
        const tau = name === 'openHat' ? 0.16 : name === 'pedal' ? 0.02 : cymbals.hat;
        return filtered(
          mixed([0.12, metal(5 * tau, tau, 540)], [0.8, noise(5 * tau, tau, random)]),
          highPass(cymbals.hz),
          highPass(cymbals.hz),
        );
      }
      case 'ride':
        return filtered(
          mixed(
            [0.16, metal(1.1, 0.3, 830)],
            [0.25, noise(0.7, 0.18, random)],
            [0.6, noise(0.03, 0.006, random)],
          ),
          highPass(0.75 * cymbals.hz),
        );
      case 'crash':
        return filtered(
          mixed([0.08, metal(1.8, 0.45, 620)], [0.9, noise(1.8, 0.45, random)]),
          highPass(0.6 * cymbals.hz),
        );
      case 'tom':
        return mixed([1, head(130, 70, 0.14)], [0.15, filtered(noise(0.1, 0.02, random), lowPass(3000))]);
      case 'floorTom':
        return mixed([1, head(82, 50, 0.2)], [0.15, filtered(noise(0.1, 0.02, random), lowPass(2500))]);
      case 'shaker':
        return filtered(noise(0.2, 0.03, random, 0.02), highPass(5500));
      case 'tambourine':
        return filtered(
          mixed([0.2, metal(0.4, 0.07, 1900)], [0.5, noise(0.4, 0.06, random)]),
          highPass(6500),
        );
      case 'brush':
        return filtered(noise(0.4, 0.07, random, 0.012), highPass(900), lowPass(6500));
      case 'conga':
        return mixed([1, head(215, 50, 0.09)], [0.25, filtered(noise(0.03, 0.006, random), lowPass(4000))]);
      case 'cowbell':
        return filtered(metal(0.4, 0.06, 560), bandPass(900, 1.5));
    }
  }
}
