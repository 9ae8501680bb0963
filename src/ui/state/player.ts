import { create } from 'zustand';
import { type Excerpt, secondInSound } from '../../audio/excerpt.ts';
import { SAMPLE_RATE } from '../../audio/pcm.ts';
import { encodeWav } from '../../audio/wav.ts';
import { messageOf } from '../../messageOf.ts';
import { audioPool } from '../../workers/audioPool.ts';

/** What is to be played of a sound. */
interface PlayOptions {
  /** Seconds. */
  start?: number;
  end?: number;
  /** The sound, where the library does not hold it. */
  pcm?: Float32Array;
}

/** The one thing that sounds at a time. */
interface PlayerState {
  /** Names what is loaded: a track's audioKey, or any key given with the PCM. */
  key: string | null;
  /** Names the excerpt of it that is loaded in place of all of it. */
  excerpt: string | null;
  playing: boolean;
  error: string | null;
  /** Plays `key` from `start` to `end` seconds; loads its PCM from the library unless it is given. */
  play(key: string, options?: PlayOptions): Promise<void>;
  /** Plays parts of `pcm`, the sound `key`, on its own time axis. Whoever seeks hears all of it again. */
  playExcerpt(key: string, pcm: Float32Array, name: string, excerpt: Excerpt): Promise<void>;
  pause(): void;
  toggle(key: string, pcm?: Float32Array): Promise<void>;
  seek(seconds: number): void;
}

const audio = new Audio();
let stopAt = Number.POSITIVE_INFINITY;
/** What is loaded in place of the whole sound, and that sound. */
let part: { stretches: Excerpt['stretches']; whole: Float32Array } | null = null;
/** What was asked for last: a slower answer to an earlier wish is dropped. */
let wanted: string | null = null;

/** The element's own `timeupdate` comes up to 250 ms late: an eighth of a clip. */
function stopOnTime(): void {
  if (audio.paused) return;
  if (audio.currentTime >= stopAt) audio.pause();
  else requestAnimationFrame(stopOnTime);
}

/** Position of the loaded sound in seconds; pictures that follow it ask in an animation frame. */
export const currentTime = () =>
  part ? secondInSound(part.stretches, audio.currentTime) : audio.currentTime;

function load(samples: Float32Array, of: typeof part): void {
  URL.revokeObjectURL(audio.src);
  audio.src = URL.createObjectURL(encodeWav(samples, SAMPLE_RATE));
  part = of;
}

export const usePlayer = create<PlayerState>((set, get) => {
  audio.addEventListener('play', () => {
    set({ playing: true });
    stopOnTime();
  });
  audio.addEventListener('pause', () => set({ playing: false }));

  const failed = (error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') return;
    set({ key: null, excerpt: null, error: messageOf(error) });
  };

  return {
    key: null,
    excerpt: null,
    playing: false,
    error: null,

    async play(key, { start, end, pcm } = {}) {
      wanted = key;
      try {
        if (get().key !== key || part) {
          audio.pause();
          // Behind an excerpt, the sound goes on where that was.
          const from = get().key === key ? currentTime() : 0;
          const samples = pcm ?? (await audioPool.run((worker) => worker.pcm(key)));
          if (wanted !== key) return; // another one was asked for meanwhile
          if (get().key !== key || part) {
            load(samples, null);
            audio.currentTime = from;
            set({ key, excerpt: null, error: null });
          }
        }
        stopAt = end ?? Number.POSITIVE_INFINITY;
        if (start !== undefined) audio.currentTime = start;
        await audio.play();
      } catch (error) {
        failed(error);
      }
    },

    async playExcerpt(key, whole, name, { pcm, stretches }) {
      wanted = key;
      audio.pause();
      load(pcm, { stretches, whole });
      stopAt = Number.POSITIVE_INFINITY;
      set({ key, excerpt: name, error: null });
      try {
        await audio.play();
      } catch (error) {
        failed(error);
      }
    },

    pause: () => audio.pause(),

    async toggle(key, pcm) {
      if (get().key === key && get().playing) audio.pause();
      else await get().play(key, pcm && { pcm });
    },

    seek(seconds) {
      stopAt = Number.POSITIVE_INFINITY;
      const { playing } = get();
      if (part) {
        load(part.whole, null);
        set({ excerpt: null });
        if (playing) void audio.play().catch(failed);
      }
      audio.currentTime = seconds;
    },
  };
});
