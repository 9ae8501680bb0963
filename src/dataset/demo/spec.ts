import { z } from 'zod';
import { DEMO_GENRES, type DemoSettings, demoSettingsSchema } from './settings.ts';

/** Everything that fixes the audio of one built-in track. */
const demoTrackSpecSchema = z.object({
  /** Raised whenever the generator renders other audio from the same fields. */
  version: z.literal(1),
  genre: z.enum(DEMO_GENRES),
  /** 0-based, within the genre. */
  index: z.int().min(0),
  seconds: demoSettingsSchema.shape.seconds,
  variation: demoSettingsSchema.shape.variation,
  noise: demoSettingsSchema.shape.noise,
  seed: demoSettingsSchema.shape.seed,
  /** 0-based, within the genre; absent where every song has its own. */
  artist: z.int().min(0).optional(),
});

export type DemoTrackSpec = z.infer<typeof demoTrackSpecSchema>;

/** All tracks of the built-in music, genre by genre. */
export function demoTrackSpecs(settings: DemoSettings): DemoTrackSpec[] {
  const { tracksPerGenre, seconds, variation, noise, seed, songsPerArtist } =
    demoSettingsSchema.parse(settings);
  return DEMO_GENRES.flatMap((genre) =>
    Array.from({ length: tracksPerGenre }, (_, index) => ({
      version: 1 as const,
      genre,
      index,
      seconds,
      variation,
      noise,
      seed,
      ...(songsPerArtist && { artist: Math.floor(index / songsPerArtist) }),
    })),
  );
}

/** Names a track's audio: all fields of the spec in order, as in `demo:1:jazz:3:8:0.5:0.2:7`, with an artist `…:7:a2`. */
export function demoAudioKey(spec: DemoTrackSpec): string {
  const { version, genre, index, seconds, variation, noise, seed, artist } = spec;
  const fields = ['demo', version, genre, index, seconds, variation, noise, seed];
  return [...fields, ...(artist === undefined ? [] : [`a${artist}`])].join(':');
}

/** The spec that a key of {@link demoAudioKey} names; null for anything else. */
export function parseDemoAudioKey(key: string): DemoTrackSpec | null {
  const [, version, genre, index, seconds, variation, noise, seed, artist] = key.split(':');
  const parsed = demoTrackSpecSchema.safeParse({
    version: Number(version),
    genre,
    index: Number(index),
    seconds: Number(seconds),
    variation: Number(variation),
    noise: Number(noise),
    seed: Number(seed),
    ...(artist !== undefined && { artist: Number(artist.slice(1)) }),
  });
  return parsed.success && demoAudioKey(parsed.data) === key ? parsed.data : null;
}

/** What the user sees as the track's name, counted from 1: `jazz 03`. */
export function demoTrackName(spec: Pick<DemoTrackSpec, 'genre' | 'index'>): string {
  return `${spec.genre} ${String(spec.index + 1).padStart(2, '0')}`;
}
