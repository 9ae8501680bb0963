import { create } from 'zustand';
import { DEFAULT_DEMO_SETTINGS, type DemoGenre } from '../../dataset/demo/settings.ts';
import { demoTracks } from '../../dataset/demo/tracks.ts';
import type { Reconstruction } from '../../features/invert/reconstruct.ts';
import type { N_FFT_CHOICES } from '../../features/settings.ts';
import { t } from '../../i18n.ts';
import { messageOf } from '../../messageOf.ts';
import { middleOfFile } from '../../session/middleOfFile.ts';
import { audioPool } from '../../workers/audioPool.ts';

/** Long enough for a bar or two, short enough to be made anew in a second or two. */
export const SECONDS = 5;

/** A sound that the lesson is about. */
export interface LessonSound {
  /** By which the player knows it. */
  key: string;
  name: string;
  /** Mono at SAMPLE_RATE. */
  pcm: Float32Array;
}

interface BuiltInPiece {
  key: string;
  name: string;
}

const pieceOf = (genre: DemoGenre, name: string): BuiltInPiece => {
  const settings = { ...DEFAULT_DEMO_SETTINGS, tracksPerGenre: 1, seconds: SECONDS, noise: 0 };
  return { key: demoTracks(settings).find((track) => track.genre === genre)!.audioKey, name };
};

/** Notes without drums, notes with drums, and drums with a voice of bass. */
export const PIECES: readonly BuiltInPiece[] = [
  pieceOf('classical', t('Classical')),
  pieceOf('jazz', t('Jazz')),
  pieceOf('hiphop', t('Hip-hop')),
];

/** What can be turned. */
export interface SoundSettings {
  nFft: (typeof N_FFT_CHOICES)[number];
  hop: number;
  nMels: number;
  nMfcc: number;
}

const FIRST: SoundSettings = { nFft: 2048, hop: 512, nMels: 64, nMfcc: 40 };

interface SoundLessonState {
  /** Null while the first one is made. */
  sound: LessonSound | null;
  /** The user's own song, once there is one. */
  own: LessonSound | null;
  /** What is being loaded, by its name. */
  loading: string | null;
  /** Why it could not be loaded, in words. */
  error: string | null;
  settings: SoundSettings;
  /** Of sounds and settings by {@link reconstructionKey}: those that have been made. */
  reconstructions: Readonly<Record<string, Reconstruction>>;
  choose(piece: BuiltInPiece | LessonSound): Promise<void>;
  /** The middle of a song from the user's disk. */
  open(file: File): Promise<void>;
  set(settings: Partial<SoundSettings>): void;
  keep(key: string, reconstruction: Reconstruction): void;
  restart(): void;
}

/** @param features as JSON can have them */
export const reconstructionKey = (sound: Pick<LessonSound, 'key'>, features: object) =>
  `${sound.key} ${JSON.stringify(features)}`;

const BEGINNING = {
  sound: null,
  own: null,
  loading: null,
  error: null,
  settings: FIRST,
  reconstructions: {},
};

/** Of lesson 1: the sound it is about, and what has been turned. */
export const useSoundLesson = create<SoundLessonState>((set, get) => {
  /** Rises with every wish: what was wanted before is dropped. */
  let wishes = 0;

  const load = async (name: string, sound: () => Promise<LessonSound>) => {
    const wish = ++wishes;
    set({ loading: name, error: null });
    try {
      const loaded = await sound();
      if (wish === wishes) set({ sound: loaded, loading: null });
      return loaded;
    } catch (error) {
      if (wish === wishes) set({ loading: null, error: messageOf(error) });
      return null;
    }
  };

  return {
    ...BEGINNING,
    async choose(piece) {
      await load(piece.name, async () =>
        'pcm' in piece ? piece : { ...piece, pcm: await audioPool.run((worker) => worker.pcm(piece.key)) },
      );
    },
    async open(file) {
      const own = await load(file.name, async () => ({
        key: `lesson ${wishes} ${file.name}`,
        name: file.name,
        pcm: await middleOfFile(file, SECONDS),
      }));
      if (own && get().sound === own) set({ own });
    },
    set: (settings) => set((s) => ({ settings: { ...s.settings, ...settings } })),
    keep: (key, reconstruction) =>
      set((s) => ({ reconstructions: { ...s.reconstructions, [key]: reconstruction } })),
    restart() {
      wishes++;
      set(BEGINNING);
    },
  };
});
