import { SAMPLE_RATE } from '../../../audio/pcm.ts';

/** A plucked string: guitars, banjo, harpsichord, upright bass. */
export interface PluckPatch {
  kind: 'pluck';
  /** Seconds in which the string loses 60 dB. */
  decay: number;
  /** How fast the treble dies, 0 (steel) to 0.5 (nylon, flat-wound). */
  damping: number;
  /** Hardness of the pluck 0..1: treble in the attack. */
  pick: number;
  /** Where the string is plucked, as a fraction of its length. */
  position: number;
}

const MASK = 2047;
const BLOCK = 32;

/**
 * One note by the Karplus–Strong algorithm (Computer Music Journal 7(2), 1983) with a fractional delay,
 * so that it is in tune and can be bent.
 * @param bend semitones from `hz` at which the note starts, before it glides to `hz`
 */
export function renderPluck(
  patch: PluckPatch,
  hz: number,
  seconds: number,
  bend: number,
  random: () => number,
): Float32Array {
  const out = new Float32Array(Math.ceil(seconds * SAMPLE_RATE));
  const line = new Float64Array(MASK + 1);
  const period = SAMPLE_RATE / hz;
  const burst = Math.ceil(period);
  const comb = Math.max(1, Math.round(patch.position * period));
  const raw = new Float64Array(burst);
  let smooth = 0;
  for (let i = 0; i < burst; i++) {
    smooth += (0.05 + 0.95 * patch.pick) * (2 * random() - 1 - smooth);
    raw[i] = smooth;
  }
  for (let i = 0; i < burst; i++) line[i] = raw[i]! - raw[(i + burst - comb) % burst]!;
  const loss = Math.exp(-6.91 / (hz * patch.decay));
  const s = patch.damping;
  const straight = loss * (1 - s);
  const smoothed = loss * s;
  let previous = 0;
  let dc = 0;
  for (let start = 0; start < out.length; start += BLOCK) {
    const end = Math.min(start + BLOCK, out.length);
    const semitones = bend * Math.exp(-start / (0.09 * SAMPLE_RATE));
    const delay = Math.max(2, period / 2 ** (semitones / 12) - s);
    for (let i = start; i < end; i++) {
      const position = i + burst - delay;
      const whole = position | 0;
      const older = line[whole & MASK]!;
      const read = older + (line[(whole + 1) & MASK]! - older) * (position - whole);
      const y = straight * read + smoothed * previous;
      previous = read;
      line[(i + burst) & MASK] = y;
      dc += 0.002 * (y - dc);
      out[i] = y - dc;
    }
  }
  return out;
}

/** A struck string or bar as a sum of decaying partials: piano, vibraphone, marimba. */
export interface StruckPatch {
  kind: 'struck';
  /** Frequencies as multiples of the note's; those of a stiff string when a number (its inharmonicity). */
  partials: readonly number[] | number;
  /** Fall of the partials' level, in powers of their number: 0.7 bright, 2 dull. */
  rolloff: number;
  /** Time constant in seconds of a 220 Hz partial; higher ones die faster. */
  decay: number;
}

const STRING_PARTIALS = 14;

/** One note that rings out by itself, at most `seconds` long. */
export function renderStruck(patch: StruckPatch, hz: number, seconds: number): Float32Array {
  const out = new Float32Array(Math.ceil(seconds * SAMPLE_RATE));
  const { partials } = patch;
  const ratios =
    typeof partials === 'number'
      ? Array.from({ length: STRING_PARTIALS }, (_, i) => (i + 1) * Math.sqrt(1 + partials * (i + 1) ** 2))
      : partials;
  ratios.forEach((ratio, i) => {
    const frequency = ratio * hz;
    if (frequency > 0.45 * SAMPLE_RATE) return;
    // A hammer at an eighth of the string leaves out every eighth partial.
    const hammer = typeof partials === 'number' ? Math.abs(Math.sin((Math.PI * (i + 1)) / 8)) + 0.1 : 1;
    const tau = patch.decay * (220 / frequency) ** 0.6;
    const r = Math.exp(-1 / (tau * SAMPLE_RATE));
    const w = (2 * Math.PI * frequency) / SAMPLE_RATE;
    const feedback = 2 * r * Math.cos(w);
    const r2 = r * r;
    let y1 = 0;
    let y2 = (-hammer / (i + 1) ** patch.rolloff) * Math.sin(w);
    const length = Math.min(out.length, Math.ceil(6 * tau * SAMPLE_RATE));
    for (let n = 0; n < length; n++) {
      const y = feedback * y1 - r2 * y2;
      y2 = y1;
      y1 = y;
      out[n]! += y;
    }
  });
  return out;
}
