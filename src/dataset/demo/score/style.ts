import type { DemoGenre } from '../settings.ts';
import type { DrumName } from '../synth/drums.ts';
import type { KitName } from '../synth/kits.ts';
import type { InstrumentName } from '../synth/patches.ts';
import type { ScaleChoice, Voicing } from './harmony.ts';

/** Lowest and highest value that a style usually takes. */
export type Range = readonly [low: number, high: number];

/** Patterns (see `parsePattern`) of the drums that play together. */
export type Groove = Partial<Record<DrumName, string>>;

export type Role = 'bass' | 'comp' | 'pad' | 'lead';

/** What is done to an instrument's sound, in this order. */
export interface Effects {
  /** Hz: what is cut off below and above. */
  highPass?: number;
  lowPass?: number;
  /** Overdrive before a guitar speaker: 1 warm, 5 crunch, 30 heavy metal. */
  drive?: number;
  /** Depth 0..1 of a slow, doubling pitch movement. */
  chorus?: number;
  /** Depth 0..1 of a loudness movement at 5 Hz. */
  tremolo?: number;
  /** Repeats `beats` apart, each `feedback` times as loud. */
  echo?: { beats: number; feedback: number };
  /** As if sampled from an old record: dull, coarse, a little unsteady. 0..1. */
  sampled?: number;
}

/** One instrument of the band. */
export interface Part {
  role: Role;
  /**
   * `chords`: each hit strikes the chord. `tones`: each hit names chord tones, see `TONES`.
   * `walk`: a line of one note per hit towards the next chord's root. `melody`: an improvised phrase in
   * the rhythms of `patterns`.
   */
  play: 'chords' | 'tones' | 'walk' | 'melody';
  patterns: readonly string[];
  instruments: readonly InstrumentName[];
  /** MIDI note in the middle of its range. */
  centre: number;
  /** dB, of its RMS while it sounds. */
  level: number;
  voicing?: Voicing;
  scale?: ScaleChoice;
  /** Sounded part of a hit's length, 0..1. */
  gate?: number;
  /** Seconds from the lowest to the highest string. */
  strum?: number;
  /** Share 0..1 of the notes that are bent up from below. */
  bends?: number;
  /** Share 0..1 of the tracks that have it. */
  presence?: number;
  /** Reverb send 0..1. */
  send?: number;
  effects?: Effects;
}

/** How a genre is played: everything that is drawn per track is a range or a list, the most typical first. */
export interface Style {
  genre: DemoGenre;
  /** Beats per minute, four to the bar. */
  tempo: Range;
  /** Place of the second of two sixteenths: 0.5 straight, 0.67 triplets. */
  swing: Range;
  /** Milliseconds by which players are early or late. */
  looseness: number;
  progressions: readonly string[];
  kits: readonly KitName[];
  /** None: the style has no drums. */
  grooves: readonly Groove[];
  /** Replaces the groove in every fourth bar. */
  fill?: Groove;
  /** dB, of the drums' loudest stroke. */
  drumLevel: number;
  drumSend: number;
  parts: readonly Part[];
  /** Reverb: seconds to fall by 60 dB, and its level 0..1. */
  room: { seconds: Range; level: Range };
  /** dB of treble against bass. */
  tilt: Range;
  /** Styles to borrow from, at high variation. */
  neighbours: readonly DemoGenre[];
}
