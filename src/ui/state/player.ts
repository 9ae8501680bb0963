import { create } from 'zustand';
import { SAMPLE_RATE } from '../../audio/pcm.ts';
import { encodeWav } from '../../audio/wav.ts';
import { messageOf } from '../../messageOf.ts';
import { audioPool } from '../../workers/audioPool.ts';

/** The one thing that sounds at a time. */
interface PlayerState {
  /** Names what is loaded: a track's audioKey, or any key given with the PCM. */
  key: string | null;
  playing: boolean;
  error: string | null;
  /** Plays `key` from `start` to `end` seconds; loads its PCM from the library unless it is given. */
  play(key: string, options?: { start?: number; end?: number; pcm?: Float32Array }): Promise<void>;
  pause(): void;
  toggle(key: string, pcm?: Float32Array): Promise<void>;
  seek(seconds: number): void;
}

const audio = new Audio();
let stopAt = Number.POSITIVE_INFINITY;
/** What was asked for last: a slower answer to an earlier wish is dropped. */
let wanted: string | null = null;

/** The element's own `timeupdate` comes up to 250 ms late: an eighth of a clip. */
function stopOnTime(): void {
  if (audio.paused) return;
  if (audio.currentTime >= stopAt) audio.pause();
  else requestAnimationFrame(stopOnTime);
}

/** Position of the loaded sound in seconds; pictures that follow it ask in an animation frame. */
export const currentTime = () => audio.currentTime;

export const usePlayer = create<PlayerState>((set, get) => {
  audio.addEventListener('play', () => {
    set({ playing: true });
    stopOnTime();
  });
  audio.addEventListener('pause', () => set({ playing: false }));

  return {
    key: null,
    playing: false,
    error: null,

    async play(key, { start, end, pcm } = {}) {
      wanted = key;
      try {
        if (get().key !== key) {
          audio.pause();
          const samples = pcm ?? (await audioPool.run((worker) => worker.pcm(key)));
          if (wanted !== key) return; // another one was asked for meanwhile
          if (get().key !== key) {
            URL.revokeObjectURL(audio.src);
            audio.src = URL.createObjectURL(encodeWav(samples, SAMPLE_RATE));
            set({ key, error: null });
          }
        }
        stopAt = end ?? Number.POSITIVE_INFINITY;
        if (start !== undefined) audio.currentTime = start;
        await audio.play();
      } catch (error) {
        if (error instanceof DOMException && error.name === 'AbortError') return;
        set({ key: null, error: messageOf(error) });
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
