import { useEffect, useState } from 'react';
import { currentTime, usePlayer } from '../state/player.ts';

const CHECK_MS = 150;

/** Whether `playerKey` sounds now, at a position from `start` to `end` seconds. */
export function usePlaysWithin(playerKey: string, start: number, end: number): boolean {
  const playing = usePlayer((s) => s.playing && s.key === playerKey);
  const whole = start === 0 && end === Number.POSITIVE_INFINITY;
  const [within, setWithin] = useState(false);
  useEffect(() => {
    if (!playing || whole) return;
    const check = () => setWithin(currentTime() >= start - 0.05 && currentTime() < end);
    check();
    const timer = setInterval(check, CHECK_MS);
    return () => clearInterval(timer);
  }, [playing, whole, start, end]);
  return playing && (whole || within);
}
