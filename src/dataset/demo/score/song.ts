import type { Chord } from './harmony.ts';
import { type Hit, parsePattern } from './pattern.ts';

/** The common clock and chords of a track. */
export interface Song {
  /** Seconds. */
  duration: number;
  barSeconds: number;
  swing: number;
  /** Semitones above C. */
  tonic: number;
  /** Bar after bar, repeated. */
  progression: readonly (readonly Chord[])[];
  /** Where in the progression and the patterns the track starts. */
  firstBar: number;
  /** Seconds by which a note is early or late at most. */
  looseness: number;
}

/** A bar of the track, 0-based, and a hit in it. */
export interface Moment {
  bar: number;
  hit: Hit;
  time: number;
  /** Seconds until the hit's last step ends. */
  length: number;
  chord: Chord;
}

export function chordAt(song: Song, bar: number, position: number): Chord {
  const chords = song.progression[(song.firstBar + bar) % song.progression.length]!;
  return chords[Math.floor(position * chords.length)]!;
}

/** Seconds from the start of the track of a step; odd sixteenths are late by the swing. */
function stepTime(song: Song, bar: number, step: number, steps: number): number {
  const late = steps === 16 && step % 2 === 1 ? 2 * song.swing - 1 : 0;
  return (bar + (step + late) / steps) * song.barSeconds;
}

/** Every hit of the track; the pattern of a bar is chosen by `patternOf`. */
export function moments(song: Song, patternOf: (bar: number) => string | undefined): Moment[] {
  const out: Moment[] = [];
  for (let bar = 0; bar * song.barSeconds < song.duration; bar++) {
    const pattern = patternOf(bar);
    if (pattern === undefined) continue;
    const bars = parsePattern(pattern);
    for (const hit of bars[(song.firstBar + bar) % bars.length]!) {
      const time = stepTime(song, bar, hit.step, hit.steps);
      const length = stepTime(song, bar, hit.step + hit.length, hit.steps) - time;
      out.push({ bar, hit, time, length, chord: chordAt(song, bar, hit.step / hit.steps) });
    }
  }
  return out;
}
