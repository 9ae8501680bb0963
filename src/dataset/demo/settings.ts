import { z } from 'zod';

/** The ten genres of the built-in music, named after GTZAN's, sorted. */
export const DEMO_GENRES = [
  'blues',
  'classical',
  'country',
  'disco',
  'hiphop',
  'jazz',
  'metal',
  'pop',
  'reggae',
  'rock',
] as const;

export type DemoGenre = (typeof DEMO_GENRES)[number];

/** What the user decides about the built-in music. */
export const demoSettingsSchema = z.object({
  /** How many tracks each of the ten genres gets. */
  tracksPerGenre: z.int().min(1).max(100),
  /** Length of every track in seconds. */
  seconds: z.number().min(4).max(30),
  /**
   * How far the tracks of one genre differ. 0: same tempo, key, chords and instruments, only the melody
   * and the human touch change. 0.5: each draws from the style's whole range. Above 0.3 some tracks
   * borrow a drum groove, a bass line or a sound from a neighbouring genre, so that the genres overlap.
   */
  variation: z.number().min(0).max(1),
  /** How worn the recordings are: hiss, hum, crackle, room and lost treble. 0: straight from the desk. */
  noise: z.number().min(0).max(1),
  /** Another seed gives other tracks. */
  seed: z.int(),
  /** So many songs of a genre after one another are one artist's: same band, sound and tempo. Absent: every song has its own. */
  songsPerArtist: z.int().min(2).optional(),
});

export type DemoSettings = z.infer<typeof demoSettingsSchema>;

export const DEFAULT_DEMO_SETTINGS: DemoSettings = {
  tracksPerGenre: 16,
  seconds: 10,
  variation: 0.3,
  noise: 0.2,
  seed: 1,
};
