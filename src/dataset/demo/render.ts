import { SAMPLE_RATE } from '../../audio/pcm.ts';
import { seededRandom, seedFrom } from '../../random.ts';
import { type Arrangement, arrange, type Drummer, seedOf } from './arrangement.ts';
import { applyEffects, softClip } from './mix/effects.ts';
import { applyBiquad, highPass, highShelf, lowShelf, peak } from './mix/filters.ts';
import { fromDb, gainToRms, scaleToPeak } from './mix/level.ts';
import { addReverb } from './mix/reverb.ts';
import { applyWear } from './mix/wear.ts';
import { velocityOf } from './score/pattern.ts';
import { playPart } from './score/sequencer.ts';
import { moments, type Song } from './score/song.ts';
import type { DemoTrackSpec } from './spec.ts';
import { type DrumName, renderDrum } from './synth/drums.ts';
import { addSound, playNotes } from './synth/sampler.ts';

/** Reverb send of a part that does not name one. */
const SEND = 0.5;
/** Seconds of fade at both ends, against clicks. */
const FADE = 0.01;

/**
 * Renders a built-in track: the same spec gives the same samples on every call.
 * @returns mono PCM at {@link SAMPLE_RATE}, within ±0.9, `seconds` long
 */
export function renderDemoTrack(spec: DemoTrackSpec): Float32Array {
  const length = Math.round(spec.seconds * SAMPLE_RATE);
  const arrangement = arrange(spec);
  const { song, players, drummer, room } = arrangement;
  const mix = new Float32Array(length);
  const send = new Float32Array(length);
  const bus = new Float32Array(length);
  const add = (gain: number, sendLevel: number) => {
    for (let i = 0; i < length; i++) {
      const x = gain * bus[i]!;
      mix[i]! += x;
      send[i]! += sendLevel * x;
    }
    bus.fill(0);
  };
  players.forEach(({ part, pattern, patch, level }, i) => {
    const seed = seedOf(spec, `part ${i}`);
    playNotes(bus, patch, playPart(song, part, pattern, seededRandom(seed)), seed);
    if (part.effects) applyEffects(bus, part.effects, song.barSeconds / 4);
    add(gainToRms(bus, fromDb(level)), part.send ?? SEND);
  });
  if (drummer) {
    playDrums(bus, song, drummer, seedOf(spec, 'drums'));
    add(fromDb(drummer.level), drummer.send);
  }
  addReverb(mix, send, room.seconds, room.level);
  master(mix, arrangement, seededRandom(seedOf(spec, 'noise')));
  return mix;
}

function playDrums(bus: Float32Array, song: Song, drummer: Drummer, seed: number): void {
  const { groove, fill, kit } = drummer;
  const random = seededRandom(seed);
  for (const name of Object.keys({ ...groove, ...fill }) as DrumName[]) {
    const sound = renderDrum(name, kit, seededRandom(seedFrom(seed, name)));
    for (const { hit, time } of moments(song, (bar) => (fill && bar % 4 === 3 ? fill[name] : groove[name]))) {
      const start = Math.round((time + song.looseness * (random() - 0.5)) * SAMPLE_RATE);
      addSound(bus, sound, start, velocityOf(hit.symbol) * (0.9 + 0.2 * random()));
    }
  }
}

/** Tone, loudness, wear and peak of the whole mix, in place. */
function master(mix: Float32Array, arrangement: Arrangement, random: () => number): void {
  const { tilt, colour, colourHz, glue, wear } = arrangement;
  for (const stage of [
    highPass(30),
    lowShelf(300, -tilt / 2),
    highShelf(2500, tilt / 2),
    peak(colourHz, colour, 0.8),
  ]) {
    applyBiquad(mix, stage);
  }
  scaleToPeak(mix, 1);
  for (let i = 0; i < mix.length; i++) mix[i] = softClip(glue * mix[i]!);
  scaleToPeak(mix, 1);
  applyWear(mix, wear, random);
  const fade = Math.round(FADE * SAMPLE_RATE);
  for (let i = 0; i < fade; i++) {
    mix[i]! *= i / fade;
    mix[mix.length - 1 - i]! *= i / fade;
  }
  scaleToPeak(mix, arrangement.peak);
}
