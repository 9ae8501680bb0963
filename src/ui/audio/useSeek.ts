import { useMemo } from 'react';
import { currentTime, usePlayer } from '../state/player.ts';
import { playOrTell } from './playOrTell.ts';

/** A position in one sound, whether it is the loaded one or not. */
export interface SeekControl {
  /** Moves to `seconds`; a sound that is not loaded will start there when it is played. */
  moveTo(seconds: number): void;
  /** Moves to `seconds`, and plays from there if another sound or none is loaded. */
  moveAndLoad(seconds: number): void;
  toggle(): void;
  /** Seconds. */
  position(): number;
}

/**
 * @param first where it starts, in seconds
 * @param onMove called when the position is moved by hand
 */
export function useSeek(
  playerKey: string,
  pcm: Float32Array | undefined,
  first: number,
  onMove: (seconds: number) => void,
): SeekControl {
  return useMemo(() => {
    let cursor = first;
    let loading = false;
    const loaded = () => !loading && usePlayer.getState().key === playerKey;
    const load = async () => {
      loading = true;
      await playOrTell(playerKey, { start: cursor, pcm });
      loading = false;
    };
    const moveTo = (seconds: number) => {
      cursor = seconds;
      if (loaded()) usePlayer.getState().seek(seconds);
      onMove(seconds);
    };
    return {
      moveTo,
      moveAndLoad: (seconds) => {
        moveTo(seconds);
        if (!loading && !loaded()) void load();
      },
      toggle: () => {
        if (loading) return;
        if (loaded()) void usePlayer.getState().toggle(playerKey, pcm);
        else void load();
      },
      position: () => (loaded() ? currentTime() : cursor),
    };
  }, [playerKey, pcm, first, onMove]);
}
