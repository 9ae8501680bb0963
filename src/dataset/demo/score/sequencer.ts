import type { Note } from '../synth/sampler.ts';
import { type Chord, near, voice } from './harmony.ts';
import { playMelody } from './melody.ts';
import { velocityOf } from './pattern.ts';
import { chordAt, type Moment, moments, type Song } from './song.ts';
import type { Part } from './style.ts';

/** Semitones from the chord's root that a symbol of a `tones` pattern stands for. */
const TONES: Record<string, (chord: Chord) => number[]> = {
  '1': () => [0],
  '2': () => [2],
  '3': ({ intervals }) => [intervals[1]! < 5 ? intervals[1]! : 0],
  '4': () => [5],
  '5': ({ intervals }) => [intervals.includes(6) ? 6 : 7],
  '6': () => [9],
  '7': ({ intervals }) => [intervals.includes(11) ? 11 : 10],
  '8': () => [12],
  '9': ({ intervals }) => [intervals[1]! < 5 ? 12 + intervals[1]! : 12],
  /** The fifth below. */
  v: () => [-5],
  /** Root and fifth, root and sixth: the two shapes of a boogie guitar. */
  P: () => [0, 7],
  S: () => [0, 9],
};

/** The root, a chord or scale tone on the way, or a semitone beside the next chord's root. */
function walkingPitch(song: Song, { bar, hit, chord }: Moment, centre: number, random: () => number): number {
  const beat = Math.floor((hit.step / hit.steps) * 4);
  if (hit.step * 4 !== beat * hit.steps || beat === 0) return near(song.tonic + chord.root, centre);
  if (beat === 3) {
    const next = near(song.tonic + chordAt(song, bar + 1, 0).root, centre);
    return next + (random() < 0.5 ? -1 : random() < 0.7 ? 1 : 7);
  }
  const way = chord.intervals.slice(1, 4);
  return near(song.tonic + chord.root, centre) + (way[Math.floor(random() * way.length)]! % 12);
}

/** Everything one part plays. `pattern` is the one drawn for this track. */
export function playPart(song: Song, part: Part, pattern: string, random: () => number): Note[] {
  if (part.play === 'melody') return playMelody(song, part, random);
  // A sample is the same each time it comes round.
  const human = part.effects?.sampled ? 0 : 1;
  const notes: Note[] = [];
  for (const moment of moments(song, () => pattern)) {
    const { hit, chord } = moment;
    const pitches =
      part.play === 'chords'
        ? voice(chord, song.tonic, part.voicing ?? 'close', part.centre)
        : part.play === 'walk'
          ? [walkingPitch(song, moment, part.centre, random)]
          : TONES[hit.symbol]!(chord).map((i) => near(song.tonic + chord.root, part.centre) + i);
    const start = moment.time + human * song.looseness * (2 * random() - 1);
    const velocity = velocityOf(hit.symbol) * (1 + 0.12 * human * (2 * random() - 1));
    // Down-strokes and up-strokes alternate with the beat.
    if (part.strum && hit.step % 4 === 2) pitches.reverse();
    pitches.forEach((pitch, i) => {
      const time = start + (part.strum ?? 0) * (i / pitches.length);
      notes.push({ time, pitch, held: (part.gate ?? 0.9) * moment.length, velocity, bend: 0 });
    });
  }
  return notes;
}
