import { useEffect } from 'react';
import { currentTime, usePlayer } from '../state/player.ts';

/** Calls `onTime` with the position of `playerKey` in each frame while it sounds, and once when it stops. */
export function usePlayhead(playerKey: string, onTime: (seconds: number) => void): void {
  const playing = usePlayer((s) => s.playing && s.key === playerKey);
  useEffect(() => {
    if (!playing) return;
    let frame = 0;
    const follow = () => {
      onTime(currentTime());
      frame = requestAnimationFrame(follow);
    };
    follow();
    return () => {
      cancelAnimationFrame(frame);
      if (usePlayer.getState().key === playerKey) onTime(currentTime());
    };
  }, [playing, playerKey, onTime]);
}
