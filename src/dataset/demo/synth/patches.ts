import type { PluckPatch, StruckPatch } from './strings.ts';
import type { FmPatch, TonePatch } from './tone.ts';

export type Patch = TonePatch | FmPatch | PluckPatch | StruckPatch;

function tone(
  wave: TonePatch['wave'],
  [attack, decay, sustain, release]: readonly [
    attack: number,
    decay: number,
    sustain: number,
    release: number,
  ],
  cutoff: number,
  more?: Partial<TonePatch>,
): TonePatch {
  return { kind: 'tone', wave, attack, decay, sustain, release, cutoff, ...more };
}

/** The instruments that the styles play. */
const INSTRUMENTS = {
  piano: { kind: 'struck', partials: 0.0004, rolloff: 1.1, decay: 0.9 },
  uprightPiano: { kind: 'struck', partials: 0.0009, rolloff: 0.7, decay: 0.55 },
  vibraphone: { kind: 'struck', partials: [1, 3.98, 10.3], rolloff: 1.4, decay: 1.1 },
  marimba: { kind: 'struck', partials: [1, 3.93, 9.4], rolloff: 1.2, decay: 0.18 },
  electricPiano: { kind: 'fm', ratio: 1, index: 1.6, indexDecay: 0.5, decay: 0.9 },
  bellPiano: { kind: 'fm', ratio: 7, index: 0.7, indexDecay: 0.12, decay: 0.8 },
  clavinet: { kind: 'pluck', decay: 1.2, damping: 0.12, pick: 0.9, position: 0.08 },
  harpsichord: { kind: 'pluck', decay: 2.2, damping: 0.08, pick: 1, position: 0.12 },
  nylonGuitar: { kind: 'pluck', decay: 2, damping: 0.42, pick: 0.5, position: 0.3 },
  steelGuitar: { kind: 'pluck', decay: 3, damping: 0.18, pick: 0.8, position: 0.17 },
  electricGuitar: { kind: 'pluck', decay: 4, damping: 0.25, pick: 0.6, position: 0.22 },
  jazzGuitar: { kind: 'pluck', decay: 1.8, damping: 0.48, pick: 0.25, position: 0.35 },
  telecaster: { kind: 'pluck', decay: 2.5, damping: 0.1, pick: 1, position: 0.07 },
  banjo: { kind: 'pluck', decay: 0.7, damping: 0.06, pick: 1, position: 0.1 },
  mandolin: { kind: 'pluck', decay: 1, damping: 0.1, pick: 0.9, position: 0.15 },
  mutedGuitar: { kind: 'pluck', decay: 0.18, damping: 0.2, pick: 0.8, position: 0.13 },
  uprightBass: { kind: 'pluck', decay: 1.1, damping: 0.49, pick: 0.3, position: 0.3 },
  electricBass: { kind: 'pluck', decay: 2.5, damping: 0.35, pick: 0.4, position: 0.2 },
  pickedBass: { kind: 'pluck', decay: 2.5, damping: 0.15, pick: 0.9, position: 0.1 },
  violins: tone('saw', [0.09, 0.3, 0.9, 0.12], 3800, { voices: 4, detune: 22, vibrato: 12, breath: 0.05 }),
  soloViolin: tone('saw', [0.06, 0.3, 0.9, 0.07], 4200, { vibrato: 22, breath: 0.08, resonance: 0.3 }),
  cello: tone('saw', [0.08, 0.3, 0.9, 0.1], 1500, { voices: 2, detune: 8, vibrato: 14, breath: 0.04 }),
  flute: tone('flute', [0.05, 0.2, 0.85, 0.06], 4500, { vibrato: 18, breath: 0.14 }),
  clarinet: tone('clarinet', [0.04, 0.2, 0.9, 0.05], 3000, { vibrato: 6, breath: 0.03 }),
  saxophone: tone('saw', [0.035, 0.15, 0.8, 0.05], 3800, {
    formants: [550, 1100, 2500],
    vibrato: 16,
    breath: 0.1,
  }),
  trumpet: tone('saw', [0.03, 0.1, 0.85, 0.04], 3000, {
    formants: [1200, 2400],
    sweep: 1,
    vibrato: 8,
    breath: 0.04,
  }),
  brass: tone('saw', [0.03, 0.14, 0.75, 0.06], 1800, { sweep: 1.2, voices: 3, detune: 14, vibrato: 5 }),
  harmonica: tone('pulse', [0.04, 0.2, 0.9, 0.05], 5000, {
    formants: [900, 1900, 3200],
    vibrato: 20,
    breath: 0.08,
  }),
  melodica: tone('pulse', [0.04, 0.2, 0.9, 0.05], 2600, { vibrato: 10, breath: 0.05 }),
  voice: tone('saw', [0.05, 0.2, 0.85, 0.08], 6000, {
    formants: [700, 1150, 2700],
    vibrato: 28,
    breath: 0.06,
  }),
  organ: tone('organ', [0.008, 0.1, 0.95, 0.02], 5000, { vibrato: 7 }),
  pedalSteel: tone('saw', [0.03, 0.8, 0.5, 0.2], 2200, { sweep: 1, vibrato: 16 }),
  sawPad: tone('saw', [0.12, 0.6, 0.8, 0.25], 2400, { voices: 4, detune: 26, resonance: 0.2 }),
  superSaw: tone('saw', [0.006, 0.25, 0.6, 0.1], 5000, { sweep: 0.8, voices: 4, detune: 32 }),
  synthPluck: tone('square', [0.003, 0.12, 0.1, 0.1], 1500, {
    sweep: 2.4,
    resonance: 0.45,
    voices: 2,
    detune: 10,
  }),
  squareLead: tone('square', [0.006, 0.3, 0.7, 0.06], 4200, { vibrato: 12, voices: 2, detune: 8 }),
  synthBass: tone('saw', [0.004, 0.16, 0.5, 0.04], 450, { sweep: 2.2, resonance: 0.45 }),
  squareBass: tone('square', [0.004, 0.12, 0.6, 0.03], 700, { sweep: 1.6, resonance: 0.3 }),
  subBass: tone('sine', [0.008, 0.5, 0.75, 0.06], 900),
  roundBass: tone('triangle', [0.008, 0.4, 0.6, 0.05], 500, { sweep: 0.6 }),
} satisfies Record<string, Patch>;

export type InstrumentName = keyof typeof INSTRUMENTS;

/** A copy of an instrument, brighter (`brightness` > 0, in octaves) or duller, ringing `ring` times as long. */
export function tunedInstrument(name: InstrumentName, brightness: number, ring: number): Patch {
  const patch: Patch = INSTRUMENTS[name];
  switch (patch.kind) {
    case 'tone':
      return { ...patch, cutoff: patch.cutoff * 2 ** brightness, decay: patch.decay * ring };
    case 'fm':
      return { ...patch, index: patch.index * 2 ** brightness, decay: patch.decay * ring };
    case 'pluck':
      return {
        ...patch,
        damping: Math.min(0.5, patch.damping * 2 ** -brightness),
        pick: Math.min(1, patch.pick * 2 ** brightness),
        decay: patch.decay * ring,
      };
    case 'struck':
      return { ...patch, rolloff: patch.rolloff * 2 ** -brightness, decay: patch.decay * ring };
  }
}
