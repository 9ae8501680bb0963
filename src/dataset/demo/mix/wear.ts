import { SAMPLE_RATE } from '../../../audio/pcm.ts';
import { applyBiquad, lowPass } from './filters.ts';
import { fromDb } from './level.ts';

/** What a recording went through. Levels in dB of full scale, −Infinity for none. */
export interface Wear {
  hiss: number;
  hum: number;
  /** Hz of the mains. */
  mains: number;
  /** Clicks per second, and the level of the loudest. */
  clicks: number;
  clickLevel: number;
  /** Hz above which nothing is left. */
  bandwidth: number;
}

/** Draws a track's wear; `noise` 0..1 is how bad it may be. */
export function drawWear(noise: number, random: () => number): Wear {
  const [hiss, hum, mains, clicks, bandwidth] = Array.from({ length: 5 }, random) as [
    number,
    number,
    number,
    number,
    number,
  ];
  return {
    hiss: noise > 0 ? -72 + 46 * noise * hiss : -Infinity,
    hum: hum < 0.6 * noise ? -60 + 30 * noise * (hum / (0.6 * noise)) : -Infinity,
    mains: mains < 0.5 ? 50 : 60,
    clicks: clicks < 0.6 * noise ? 2 + 20 * clicks : 0,
    clickLevel: -30 + 18 * noise,
    bandwidth: bandwidth < 0.8 * noise ? 4000 + 6000 * (bandwidth / (0.8 * noise)) ** 0.7 : SAMPLE_RATE / 2,
  };
}

/** Adds the wear to a signal of peak 1, in place. */
export function applyWear(x: Float32Array, wear: Wear, random: () => number): void {
  if (wear.bandwidth < 0.45 * SAMPLE_RATE) {
    // Butterworth, 8th order: the steep edge of a lossy coder.
    for (const q of [0.51, 0.6, 0.9, 2.56]) applyBiquad(x, lowPass(wear.bandwidth, q));
  }
  const hiss = fromDb(wear.hiss);
  if (hiss > 0) {
    let slow = 0;
    for (let i = 0; i < x.length; i++) {
      const white = 2 * random() - 1;
      slow += 0.2 * (white - slow);
      x[i]! += hiss * (0.6 * white + slow);
    }
  }
  const hum = fromDb(wear.hum);
  if (hum > 0) {
    const w = (2 * Math.PI * wear.mains) / SAMPLE_RATE;
    for (let i = 0; i < x.length; i++) {
      // sin 2θ and sin 3θ from sin θ and cos θ.
      const sin = Math.sin(w * i);
      const cos = Math.cos(w * i);
      x[i]! += hum * sin * (1 + 1.2 * cos + 0.4 * (4 * cos * cos - 1));
    }
  }
  const clicks = Math.round((wear.clicks * x.length) / SAMPLE_RATE);
  for (let c = 0; c < clicks; c++) {
    const at = Math.floor(random() * x.length);
    let level = fromDb(wear.clickLevel) * random() ** 2 * (random() < 0.5 ? -1 : 1);
    for (let i = at; i < Math.min(at + 40, x.length); i++) {
      x[i]! += level;
      level *= -0.8;
    }
  }
}
