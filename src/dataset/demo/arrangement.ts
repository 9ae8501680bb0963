import { seededRandom, seedFrom } from '../../random.ts';
import { drawWear, type Wear } from './mix/wear.ts';
import { parseProgression } from './score/harmony.ts';
import type { Song } from './score/song.ts';
import type { Groove, Part, Range, Role, Style } from './score/style.ts';
import type { DemoTrackSpec } from './spec.ts';
import { STYLES } from './styles/index.ts';
import { KITS, type Kit } from './synth/kits.ts';
import { type Patch, tunedInstrument } from './synth/patches.ts';

/** A part as one track has it. */
interface Player {
  part: Part;
  pattern: string;
  patch: Patch;
  /** dB. */
  level: number;
}

export interface Drummer {
  kit: Kit;
  groove: Groove;
  fill: Groove | undefined;
  /** dB. */
  level: number;
  send: number;
}

/** Everything that was drawn for one track. */
export interface Arrangement {
  song: Song;
  players: Player[];
  drummer: Drummer | undefined;
  room: { seconds: number; level: number };
  /** dB of treble against bass, and of a broad peak at `colourHz`. */
  tilt: number;
  colour: number;
  colourHz: number;
  /** Overdrive of the whole mix, from 1 (clean). */
  glue: number;
  wear: Wear;
  /** Peak of the finished track. */
  peak: number;
}

/** Below this variation no track borrows from another genre; at 1 this share of them does. */
const BORROWING_FROM = 0.3;
const BORROWING_SHARE = 0.75;

/** A seed for one purpose, so that a change of `variation` or `noise` alters a track without replacing it. */
export function seedOf(spec: DemoTrackSpec, purpose: string): number {
  return seedFrom(spec.seed, `${spec.genre}:${spec.index}:${purpose}`);
}

/** Draws one track of a style; a song of an artist has the artist's band, sound and tempo, and a key and chords of its own. */
export function arrange(spec: DemoTrackSpec): Arrangement {
  const own = draw(spec, (purpose) => seedOf(spec, purpose));
  const { artist, genre, seed } = spec;
  if (artist === undefined) return own;
  const shared = draw(spec, (purpose) => seedFrom(seed, `${genre}:artist ${artist}:${purpose}`));
  const { tonic, progression, firstBar } = own.song;
  return { ...shared, song: { ...shared.song, tonic, progression, firstBar } };
}

/** @param seedFor a seed for one purpose */
function draw(spec: DemoTrackSpec, seedFor: (purpose: string) => number): Arrangement {
  const { variation } = spec;
  const random = seededRandom(seedFor('arrangement'));
  const freedom = Math.min(1, 2 * variation);

  /** A value of the range: its middle at variation 0, anything up to 1.6 times as far out at 1. */
  const within = ([low, high]: Range) => (low + high) / 2 + (random() - 0.5) * (high - low) * 1.6 * variation;
  /** The first item at variation 0, any of them from 0.5 on. */
  const among = <T>(items: readonly T[]): T => {
    const free = random() < freedom;
    const drawn = items[Math.floor(random() * items.length)]!;
    return free ? drawn : items[0]!;
  };
  const jitter = (size: number) => (2 * random() - 1) * size * variation;

  const own = STYLES[spec.genre];
  const style = borrow(own, variation, seededRandom(seedFor('borrowing')));
  const barSeconds = 240 / within(style.tempo);
  const song: Song = {
    duration: spec.seconds,
    barSeconds,
    swing: Math.max(0.5, within(style.swing)),
    tonic: Math.floor(random() * 12 * freedom),
    progression: parseProgression(among(style.progressions)),
    firstBar: 4 * Math.floor(random() * 3),
    looseness: (style.looseness / 1000) * (0.5 + freedom),
  };
  const players = style.parts
    .filter(({ presence = 1 }) => {
      const chance = (presence >= 0.5 ? 1 : 0) * (1 - freedom) + presence * freedom;
      return random() < chance;
    })
    .map((part) => ({
      part,
      pattern: among(part.patterns),
      patch: tunedInstrument(among(part.instruments), jitter(0.8), 2 ** jitter(0.6)),
      level: part.level + jitter(6),
    }));
  const drummer = style.grooves.length
    ? {
        kit: tunedKit(KITS[among(style.kits)], jitter),
        groove: among(style.grooves),
        fill: style.fill,
        level: style.drumLevel + jitter(6),
        send: style.drumSend,
      }
    : undefined;
  return {
    song,
    players,
    drummer,
    room: {
      seconds: Math.max(0.15, within(style.room.seconds)),
      level: Math.max(0, within(style.room.level)),
    },
    tilt: within(style.tilt) + jitter(8),
    colour: jitter(8),
    colourHz: 200 * 2 ** (4 * random()),
    glue: 1 + 2 * random() * variation,
    wear: drawWear(spec.noise, seededRandom(seedFor('wear'))),
    peak: 0.9 * 10 ** ((-6 * variation * random()) / 20),
  };
}

function tunedKit(kit: Kit, jitter: (size: number) => number): Kit {
  const pitch = 2 ** jitter(0.5);
  const length = 2 ** jitter(0.8);
  const brightness = 2 ** jitter(0.6);
  const { kick, snare, cymbals } = kit;
  return {
    kick: { ...kick, hz: kick.hz * pitch, decay: kick.decay * length, click: kick.click * brightness },
    snare: {
      ...snare,
      hz: snare.hz * pitch,
      decay: snare.decay * length,
      noiseHz: snare.noiseHz * brightness,
    },
    cymbals: { hz: Math.min(8500, cymbals.hz * brightness), hat: cymbals.hat * length },
  };
}

/** The style itself or, more often the higher the variation, with something of a neighbouring genre. */
function borrow(style: Style, variation: number, random: () => number): Style {
  const share = (BORROWING_SHARE * (variation - BORROWING_FROM)) / (1 - BORROWING_FROM);
  const lucky = random() < share;
  const lender = STYLES[style.neighbours[Math.floor(random() * style.neighbours.length)]!];
  const what = (['drums', 'bass', 'comp', 'lead', 'sound'] as const)[Math.floor(random() * 5)]!;
  if (!lucky) return style;
  switch (what) {
    case 'drums':
      return {
        ...style,
        kits: lender.kits,
        grooves: lender.grooves,
        fill: lender.fill,
        drumLevel: lender.drumLevel,
      };
    case 'sound':
      return { ...style, tempo: lender.tempo, swing: lender.swing, room: lender.room, tilt: lender.tilt };
    default:
      return { ...style, parts: exchange(style.parts, lender.parts, what) };
  }
}

function exchange(parts: readonly Part[], others: readonly Part[], role: Role): readonly Part[] {
  const lent = others.filter((part) => part.role === role);
  return lent.length ? [...parts.filter((part) => part.role !== role), ...lent] : parts;
}
