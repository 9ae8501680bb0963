/** A chord in a key that is not yet chosen. */
export interface Chord {
  /** Semitones from the tonic, 0..11. */
  root: number;
  /** Semitones from the root, ascending. */
  intervals: readonly number[];
}

const DEGREES: Record<string, number> = { I: 0, II: 2, III: 4, IV: 5, V: 7, VI: 9, VII: 11 };

/** What follows the numeral; `third` is the chord's own, major or minor. */
const QUALITIES: Record<string, (third: number) => number[]> = {
  '': (third) => [0, third, 7],
  '5': () => [0, 7],
  '6': (third) => [0, third, 7, 9],
  '7': (third) => [0, third, 7, 10],
  maj7: (third) => [0, third, 7, 11],
  '9': (third) => [0, third, 7, 10, 14],
  maj9: (third) => [0, third, 7, 11, 14],
  '13': (third) => [0, third, 10, 14, 21],
  alt: (third) => [0, third, 8, 10, 13],
  dim: () => [0, 3, 6],
  m7b5: () => [0, 3, 6, 10],
  sus4: () => [0, 5, 7],
};

/**
 * A roman numeral such as `IV`, `ii7`, `bVII`, `Imaj9`: capitals are major, small letters minor.
 * @throws on anything else
 */
function parseChord(text: string): Chord {
  const match = /^(b?)([IV]+|[iv]+)(.*)$/.exec(text);
  const degree = DEGREES[match?.[2]?.toUpperCase() ?? ''];
  const quality = QUALITIES[match?.[3] ?? ''];
  if (!match || degree === undefined || !quality) throw new Error(`Not a chord: ${text}`);
  const third = match[2] === match[2]!.toUpperCase() ? 4 : 3;
  return { root: (degree - match[1]!.length + 12) % 12, intervals: quality(third) };
}

/** Bars separated by `|`, the chords of a bar by spaces, each lasting equally long. */
export function parseProgression(text: string): Chord[][] {
  return text.split('|').map((bar) => bar.trim().split(/\s+/).map(parseChord));
}

const SCALES = {
  major: [0, 2, 4, 5, 7, 9, 11],
  phrygian: [0, 1, 3, 5, 7, 8, 10],
  harmonicMinor: [0, 2, 3, 5, 7, 8, 11],
  majorPentatonic: [0, 2, 4, 7, 9],
  minorPentatonic: [0, 3, 5, 7, 10],
  blues: [0, 3, 5, 6, 7, 10],
} as const;

type ScaleName = keyof typeof SCALES;

/** The scale of a melody: a fixed one, or one that follows the mode of the progression. */
export type ScaleChoice = ScaleName | 'diatonic' | 'pentatonic';

export function scaleFor(choice: ScaleChoice, progression: readonly (readonly Chord[])[]): readonly number[] {
  if (choice !== 'diatonic' && choice !== 'pentatonic') return SCALES[choice];
  const chords = progression.flat();
  const minor = (chords.find(({ root }) => root === 0) ?? chords[0]!).intervals[1] === 3;
  if (choice === 'diatonic') return minor ? SCALES.harmonicMinor : SCALES.major;
  return minor ? SCALES.minorPentatonic : SCALES.majorPentatonic;
}

/** How a chord's notes are laid out: see {@link voice}. */
export type Voicing = 'close' | 'triad' | 'rootless' | 'power' | 'open' | 'octave';

/** The MIDI note of pitch class `pitchClass` in the octave around `centre`. */
export function near(pitchClass: number, centre: number): number {
  return centre - 6 + ((((pitchClass - centre + 6) % 12) + 12) % 12);
}

/**
 * The MIDI notes of a chord around `centre`. Keeping each pitch class within one octave gives the
 * inversions that move least from chord to chord.
 */
export function voice(chord: Chord, tonic: number, voicing: Voicing, centre: number): number[] {
  const root = tonic + chord.root;
  const within = (intervals: readonly number[]) => intervals.map((i) => near(root + i, centre));
  switch (voicing) {
    case 'close':
      return within(chord.intervals);
    case 'triad':
      return within(chord.intervals.slice(0, 3));
    case 'rootless':
      return within(
        chord.intervals.length > 3 ? chord.intervals.filter((i) => i !== 0 && i !== 7) : chord.intervals,
      );
    case 'power':
      return [0, 7, 12].map((i) => near(root, centre) + i);
    case 'open':
      return [near(root, centre - 12), ...within(chord.intervals.slice(0, 3)), near(root + 7, centre + 12)];
    case 'octave':
      return [0, 12].map((i) => near(root, centre) + i);
  }
}
