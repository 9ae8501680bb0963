import { SAMPLE_RATE } from '../../../audio/pcm.ts';
import { seededRandom, seedFrom } from '../../../random.ts';
import type { Patch } from './patches.ts';
import { renderPluck, renderStruck } from './strings.ts';
import { renderFm, renderTone } from './tone.ts';

/** One note to be heard. */
export interface Note {
  /** Seconds from the start of the track. */
  time: number;
  /** MIDI note number: 69 is A at 440 Hz. */
  pitch: number;
  /** Seconds the key is down. */
  held: number;
  /** Loudness 0..1. */
  velocity: number;
  /** Semitones from `pitch` at which the note starts before it glides there. */
  bend: number;
}

/** Longest ring of a plucked or struck note in seconds. */
const LONGEST_RING = 2.5;
/** Seconds in which a damped string falls silent. */
const DAMPING = 0.05;

function levelled(sound: Float32Array): Float32Array {
  let top = 1e-9;
  for (let i = 0; i < sound.length; i++) top = Math.max(top, Math.abs(sound[i]!));
  for (let i = 0; i < sound.length; i++) sound[i]! /= top;
  return sound;
}

/** Adds `sound` to `bus` from sample `start` on, for at most `length` samples, the last ones fading out. */
export function addSound(
  bus: Float32Array,
  sound: Float32Array,
  start: number,
  gain: number,
  length = sound.length,
): void {
  const fade = Math.round(DAMPING * SAMPLE_RATE);
  const end = Math.min(length + fade, sound.length, bus.length - start);
  const steady = length < sound.length ? Math.min(length, end) : end;
  const from = Math.max(0, -start);
  for (let i = from; i < steady; i++) bus[start + i]! += gain * sound[i]!;
  for (let i = Math.max(from, steady); i < end; i++) {
    bus[start + i]! += gain * (1 - (i - length) / fade) * sound[i]!;
  }
}

/** Plays notes of one instrument; a note that comes back is rendered once, as in a sampler. */
export function playNotes(bus: Float32Array, patch: Patch, notes: readonly Note[], seed: number): void {
  const sounds = new Map<string, Float32Array>();
  for (const { time, pitch, held, velocity, bend } of notes) {
    const sustained = patch.kind === 'tone';
    const key = `${pitch}:${bend}:${sustained ? Math.round(held * 100) : ''}`;
    let sound = sounds.get(key);
    if (!sound) {
      const hz = 440 * 2 ** ((pitch - 69) / 12);
      const random = seededRandom(seedFrom(seed, key));
      sound = levelled(
        patch.kind === 'tone'
          ? renderTone(patch, hz, Math.round(held * 100) / 100, bend, random)
          : patch.kind === 'fm'
            ? renderFm(patch, hz, LONGEST_RING, bend)
            : patch.kind === 'pluck'
              ? renderPluck(patch, hz, Math.min(LONGEST_RING, patch.decay), bend, random)
              : renderStruck(patch, hz, LONGEST_RING),
      );
      sounds.set(key, sound);
    }
    const length = sustained ? sound.length : Math.round(held * SAMPLE_RATE);
    addSound(bus, sound, Math.round(time * SAMPLE_RATE), velocity, length);
  }
}
