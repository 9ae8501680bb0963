import { transfer } from 'comlink';
import { useRef, useState } from 'react';
import { partFor, type SoundRegion } from '../../../audio/excerpt.ts';
import { messageOf } from '../../../messageOf.ts';
import { audioPool } from '../../../workers/audioPool.ts';
import { usePlayer } from '../../state/player.ts';

export interface RegionPlayer {
  /** The name of what sounds now. */
  sounding: string | null;
  /** Plays the regions alone, or stops where they sound. @param name tells them from others of this sound */
  toggle(name: string, regions: readonly SoundRegion[]): Promise<void>;
  error: string | null;
}

/** Plays regions of one sound in its own player. */
export function useRegionPlayer(playerKey: string, pcm: Float32Array): RegionPlayer {
  const sounding = usePlayer((s) => (s.playing && s.key === playerKey ? s.excerpt : null));
  const [error, setError] = useState<string | null>(null);
  /** A slower answer to an earlier wish is dropped. */
  const wanted = useRef('');
  const toggle = async (name: string, regions: readonly SoundRegion[]) => {
    const player = usePlayer.getState();
    setError(null);
    if (sounding === name) return player.pause();
    wanted.current = name;
    try {
      const part = partFor(pcm, regions);
      const excerpt = await audioPool.run((worker) =>
        worker.excerptOf(transfer(part, [part.pcm.buffer]), regions),
      );
      if (wanted.current === name) await player.playExcerpt(playerKey, pcm, name, excerpt);
    } catch (problem) {
      setError(messageOf(problem));
    }
  };
  return { sounding, toggle, error };
}
