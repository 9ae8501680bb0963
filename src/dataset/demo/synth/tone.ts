import { SAMPLE_RATE } from '../../../audio/pcm.ts';
import { formantTable, TABLE_MASK, TABLE_SIZE, type Waveform, wavetable } from './wavetable.ts';

/** An oscillator with envelope, filter and vibrato: organs, strings, winds, synthesizers, electric bass. */
export interface TonePatch {
  kind: 'tone';
  wave: Waveform;
  /** Resonances in Hz; replaces `wave` by a voice-like spectrum. */
  formants?: readonly number[];
  /** Seconds to full level. */
  attack: number;
  /** Time constant in seconds of the fall to `sustain`. */
  decay: number;
  /** Level 0..1 held after the decay. */
  sustain: number;
  /** Time constant in seconds of the fall after the key is let go. */
  release: number;
  /** Low-pass corner in Hz while held, and how many octaves higher it starts. */
  cutoff: number;
  sweep?: number;
  /** Resonance 0..1 of that low-pass. */
  resonance?: number;
  /** Number of oscillators (1–4) and the cents between the outermost two. */
  voices?: number;
  detune?: number;
  /** Cents up and down, reached after a third of a second. */
  vibrato?: number;
  /** Level 0..1 of breath or bow noise. */
  breath?: number;
}

/** Samples between updates of pitch, filter and envelope. */
const BLOCK = 32;

/** Level 0..1 at time `t` of a key held for `held` seconds. */
function envelope(patch: TonePatch, t: number, held: number): number {
  const down = Math.min(t, held);
  const level =
    down < patch.attack
      ? down / patch.attack
      : patch.sustain + (1 - patch.sustain) * Math.exp((patch.attack - down) / patch.decay);
  return t <= held ? level : level * Math.exp((held - t) / patch.release);
}

/**
 * One note.
 * @param held seconds the key is down; the release follows
 * @param bend semitones from `hz` at which the note starts, before it glides to `hz`
 */
export function renderTone(
  patch: TonePatch,
  hz: number,
  held: number,
  bend: number,
  random: () => number,
): Float32Array {
  const out = new Float32Array(Math.ceil((held + 5 * patch.release) * SAMPLE_RATE));
  const table = patch.formants ? formantTable(patch.formants, hz) : wavetable(patch.wave, hz * 1.02);
  const voices = patch.voices ?? 1;
  const phases = Float64Array.from({ length: voices }, () => random() * TABLE_SIZE);
  const ratios = Float64Array.from({ length: voices }, (_, v) =>
    voices === 1 ? 1 : 2 ** (((patch.detune ?? 0) * (v / (voices - 1) - 0.5)) / 1200),
  );
  const sum = new Float64Array(BLOCK);
  const vibratoStart = random() * 6;
  const damping = 2 - 1.8 * (patch.resonance ?? 0);
  const breath = patch.breath ?? 0;
  let low = 0;
  let band = 0;
  let amplitude = 0;
  for (let start = 0; start < out.length; start += BLOCK) {
    const end = Math.min(start + BLOCK, out.length);
    const t = end / SAMPLE_RATE;
    const depth = (patch.vibrato ?? 0) * Math.min(1, t / 0.35);
    const semitones = (depth / 100) * Math.sin(vibratoStart + 34 * t) + bend * Math.exp(-t / 0.07);
    const increment = (hz * 2 ** (semitones / 12) * TABLE_SIZE) / SAMPLE_RATE;
    const octaves = (patch.sweep ?? 0) * Math.exp(-t / patch.decay);
    const corner = Math.min(patch.cutoff * 2 ** octaves, 0.45 * SAMPLE_RATE);
    // State-variable filter after Zavalishin, "The Art of VA Filter Design", ch. 4.
    const g = Math.tan((Math.PI * corner) / SAMPLE_RATE);
    const scale = 1 / (1 + g * (g + damping));
    const target = envelope(patch, t, held);
    const slope = (target - amplitude) / (end - start);
    sum.fill(0);
    for (let v = 0; v < voices; v++) {
      const step = increment * ratios[v]!;
      let phase = phases[v]!;
      for (let i = 0; i < BLOCK; i++) {
        const at = phase | 0;
        const left = table[at]!;
        sum[i]! += left + (table[at + 1]! - left) * (phase - at);
        phase += step;
        if (phase >= TABLE_SIZE) phase -= TABLE_SIZE;
      }
      phases[v] = phase;
    }
    if (breath > 0) for (let i = 0; i < BLOCK; i++) sum[i]! += breath * (2 * random() - 1);
    for (let i = start; i < end; i++) {
      const x = sum[i - start]!;
      const high = (x - low - (g + damping) * band) * scale;
      const bandOut = g * high + band;
      const lowOut = g * bandOut + low;
      band = g * high + bandOut;
      low = g * bandOut + lowOut;
      amplitude += slope;
      out[i] = lowOut * amplitude;
    }
  }
  return out;
}

/** A sine whose frequency is modulated by another: electric pianos, bells. */
export interface FmPatch {
  kind: 'fm';
  /** Modulator frequency as a multiple of the note's. */
  ratio: number;
  /** Modulation index at the start, and its time constant in seconds. */
  index: number;
  indexDecay: number;
  /** Time constant in seconds of the note. */
  decay: number;
}

/** One note that rings out by itself, `seconds` long. */
export function renderFm(patch: FmPatch, hz: number, seconds: number, bend: number): Float32Array {
  const out = new Float32Array(Math.ceil(seconds * SAMPLE_RATE));
  const table = wavetable('sine', hz);
  const fall = Math.exp(-1 / (patch.decay * SAMPLE_RATE));
  const indexFall = Math.exp(-1 / (patch.indexDecay * SAMPLE_RATE));
  let amplitude = 1;
  // A modulated sine has sidebands up to (index + 1) times the ratio: keep them below Nyquist.
  const roomiest = Math.max(0.1, SAMPLE_RATE / 2 / hz / patch.ratio - 1);
  let index = (Math.min(patch.index, roomiest) * TABLE_SIZE) / (2 * Math.PI);
  let carrier = 0;
  let modulator = 0;
  let glide = bend;
  const glideFall = Math.exp(-1 / (0.07 * SAMPLE_RATE));
  for (let i = 0; i < out.length; i++) {
    const pitch = glide > 0.01 || glide < -0.01 ? 2 ** (glide / 12) : 1;
    glide *= glideFall;
    const increment = (hz * pitch * TABLE_SIZE) / SAMPLE_RATE;
    modulator += increment * patch.ratio;
    carrier += increment;
    const phase = carrier + index * table[modulator & TABLE_MASK]!;
    out[i] = amplitude * table[phase & TABLE_MASK]!;
    amplitude *= fall;
    index *= indexFall;
  }
  return out;
}
