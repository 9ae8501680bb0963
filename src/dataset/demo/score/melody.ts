import type { Note } from '../synth/sampler.ts';
import { near, scaleFor } from './harmony.ts';
import { velocityOf } from './pattern.ts';
import { moments, type Song } from './song.ts';
import type { Part } from './style.ts';

const STEPS = [-2, -1, -1, -1, 0, 1, 1, 1, 2] as const;
/** Which of two rhythms the bars of a phrase take; the fourth bar rests or answers. */
const PHRASES = ['AABA', 'ABAB', 'ABA.', 'AAB.', 'A.B.'] as const;

/**
 * An improvised line: a walk over the scale that lands on chord tones on the beats. Its rhythms come back
 * from bar to bar, which is what makes it a phrase.
 */
export function playMelody(song: Song, part: Part, random: () => number): Note[] {
  const scale = scaleFor(part.scale ?? 'diatonic', song.progression);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!;
  const rhythms: Record<string, string> = { A: pick(part.patterns), B: pick(part.patterns) };
  const phrase = pick(PHRASES);
  const lowest = near(song.tonic, part.centre);
  const pitchOf = (degree: number) => {
    const octave = Math.floor(degree / scale.length);
    return lowest + 12 * octave + scale[degree - octave * scale.length]!;
  };
  const notes: Note[] = [];
  let degree = Math.floor(random() * scale.length);
  for (const { hit, time, length, chord } of moments(song, (bar) => rhythms[phrase[bar % 4]!])) {
    degree += pick(STEPS);
    if (degree > scale.length + 2) degree -= 3;
    if (degree < -3) degree += 3;
    const onBeat = (hit.step * 4) % hit.steps === 0;
    if (onBeat || length > song.barSeconds / 5) {
      const inChord = (d: number) =>
        chord.intervals.some((i) => (pitchOf(d) - song.tonic - chord.root - i) % 12 === 0);
      degree = [degree, degree + 1, degree - 1, degree + 2].find(inChord) ?? degree;
    }
    const bend = random() < (part.bends ?? 0) ? (random() < 0.7 ? -2 : -1) : 0;
    notes.push({
      time: time + song.looseness * (2 * random() - 1),
      pitch: pitchOf(degree),
      held: (part.gate ?? 0.92) * length,
      velocity: velocityOf(hit.symbol) * (0.85 + 0.3 * random()),
      bend,
    });
  }
  return notes;
}
