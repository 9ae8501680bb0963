import { describe, expect, it } from 'vitest';
import { near, parseProgression, scaleFor, voice } from '../../../src/dataset/demo/score/harmony.ts';
import { parsePattern } from '../../../src/dataset/demo/score/pattern.ts';
import { playPart } from '../../../src/dataset/demo/score/sequencer.ts';
import { moments, type Song } from '../../../src/dataset/demo/score/song.ts';

const NAMES = ['C', 'C#', 'D', 'D#', 'E', 'F', 'F#', 'G', 'G#', 'A', 'A#', 'B'];
const C = 0;
const EB = 3;

/** Note names of the only chord of a progression, in a key. */
function names(numeral: string, tonic: number): string[] {
  const chord = parseProgression(numeral)[0]![0]!;
  return chord.intervals.map((i) => NAMES[(tonic + chord.root + i) % 12]!);
}

const song: Song = {
  duration: 4,
  barSeconds: 2,
  swing: 0.5,
  tonic: C,
  progression: parseProgression('I|V7'),
  firstBar: 0,
  looseness: 0,
};

describe('harmony', () => {
  it.each([
    ['I', C, 'C E G'],
    ['ii9', C, 'D F A C E'],
    ['V7', C, 'G B D F'],
    ['bVII', C, 'A# D F'],
    ['Imaj7', EB, 'D# G A# D'],
    ['vi', EB, 'C D# G'],
    ['iim7b5', C, 'D F G# C'],
    ['bVI5', C, 'G# D#'],
  ])('spells %s in key %i as %s', (numeral, tonic, notes) => {
    expect(names(numeral, tonic).join(' ')).toBe(notes);
  });

  it('refuses what is no roman numeral', () => {
    expect(() => parseProgression('I|H7')).toThrow('H7');
    expect(() => parseProgression('IVmaj')).toThrow('IVmaj');
    expect(() => parseProgression('Iv')).toThrow();
  });

  it('finds the note of a pitch class next to a centre', () => {
    for (let centre = 30; centre < 90; centre++) {
      for (let pitchClass = -12; pitchClass < 36; pitchClass++) {
        const note = near(pitchClass, centre);
        expect((note - pitchClass) % 12).toBeCloseTo(0);
        expect(Math.abs(note - centre)).toBeLessThanOrEqual(6);
      }
    }
  });

  it('keeps the root out of a rootless voicing and the third out of a power chord', () => {
    const chord = parseProgression('ii9')[0]![0]!;
    const classes = (notes: number[]) => new Set(notes.map((n) => NAMES[n % 12]));
    expect(classes(voice(chord, C, 'rootless', 60))).toEqual(new Set(['F', 'C', 'E']));
    expect(classes(voice(chord, C, 'power', 45))).toEqual(new Set(['D', 'A']));
  });

  it('follows the mode of the progression where asked to', () => {
    expect(scaleFor('pentatonic', parseProgression('vi|IV|I|V'))).toEqual([0, 2, 4, 7, 9]);
    expect(scaleFor('diatonic', parseProgression('iv7|i7'))).toContain(3);
    expect(scaleFor('blues', parseProgression('I7'))).toEqual([0, 3, 5, 6, 7, 10]);
  });
});

describe('patterns', () => {
  it('reads strokes, holds and rests', () => {
    expect(parsePattern('X--. o.|..x')).toEqual([
      [
        { step: 0, steps: 6, symbol: 'X', length: 3 },
        { step: 4, steps: 6, symbol: 'o', length: 1 },
      ],
      [{ step: 2, steps: 3, symbol: 'x', length: 1 }],
    ]);
  });

  it('puts triplets on thirds of a beat and swings every second sixteenth', () => {
    const times = (swing: number, pattern: string) =>
      moments({ ...song, duration: 2, swing }, () => pattern).map((m) => Number(m.time.toFixed(4)));
    expect(times(0.5, 'x.xx..x.....')).toEqual([0, 0.3333, 0.5, 1]);
    expect(times(0.5, 'xxx.............')).toEqual([0, 0.125, 0.25]);
    expect(times(0.66, 'xxx.............')).toEqual([0, 0.165, 0.25]);
  });
});

describe('playPart', () => {
  const part = { role: 'bass', play: 'tones', patterns: [], instruments: [], centre: 38, level: 0 } as const;
  const still = () => 0.5;

  it('plays the chord tones that a pattern names', () => {
    const notes = playPart(song, part, '1...3...5...8...', still).map((n) => n.pitch);
    // C E G C, then G B D G.
    expect(notes).toEqual([36, 40, 43, 48, 43, 47, 50, 55]);
  });

  it('walks to within a fifth of the next root, a semitone or a fifth away', () => {
    for (let seed = 1; seed < 8; seed++) {
      let state = seed;
      const random = () => {
        state = (state * 16807) % 2147483647;
        return state / 2147483647;
      };
      const notes = playPart(song, { ...part, play: 'walk' }, 'x--x--x--x--', random).map((n) => n.pitch);
      expect(notes[0]! % 12).toBe(0);
      expect(notes[4]! % 12).toBe(7);
      expect([1, 7]).toContain(Math.abs(notes[3]! - notes[4]!));
    }
  });
});
