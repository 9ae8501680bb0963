import { create } from 'zustand';
import { SAMPLE_RATE } from '../../audio/pcm.ts';
import { encodeWav } from '../../audio/wav.ts';
import { audioPool } from '../../workers/audioPool.ts';

/** The one thing that sounds at a time. */
interface PlayerState {
  /** Names what is loaded: a track's audioKey, or any key given with the PCM. */
  key: string | null;
  playing: boolean;
  /** Seconds; for pictures that follow the sound, read {@link currentTime} in an animation frame. */
  error: string | null;
  /** Plays `key` from `start` to `end` seconds; loads its PCM from the library unless it is given. */
  play(key: string, options?: { start?: number; end?: number; pcm?: Float32Array }): Promise<void>;
  pause(): void;
  toggle(key: string, pcm?: Float32Array): Promise<void>;
  seek(seconds: number): void;
}

const audio = new Audio();
let stopAt = Number.POSITIVE_INFINITY;

/** Position of the loaded sound in seconds. */
export const currentTime = () => audio.currentTime;

export const usePlayer = create<PlayerState>((set, get) => {
  audio.addEventListener('play', () => set({ playing: true }));
  audio.addEventListener('pause', () => set({ playing: false }));
  audio.addEventListener('timeupdate', () => {
    if (audio.currentTime >= stopAt) audio.pause();
  });

  return {
    key: null,
    playing: false,
    error: null,

    async play(key, { start, end, pcm } = {}) {
      try {
        if (get().key !== key) {
          audio.pause();
          set({ key, error: null });
          const samples = pcm ?? (await audioPool.run((worker) => worker.pcm(key)));
          if (get().key !== key) return; // another one was asked for meanwhile
          URL.revokeObjectURL(audio.src);
          audio.src = URL.createObjectURL(encodeWav(samples, SAMPLE_RATE));
        }
        stopAt = end ?? Number.POSITIVE_INFINITY;
        if (start !== undefined) audio.currentTime = start;
        await audio.play();
      } catch (error) {
        if (error instanceof DOMException && error.name === 'AbortError') return;
        set({ key: null, error: error instanceof Error ? error.message : String(error) });
      }
    },

    pause: () => audio.pause(),

    async toggle(key, pcm) {
      if (get().key === key && get().playing) audio.pause();
      else await get().play(key, pcm && { pcm });
    },

    seek(seconds) {
      stopAt = Number.POSITIVE_INFINITY;
      audio.currentTime = seconds;
    },
  };
});
