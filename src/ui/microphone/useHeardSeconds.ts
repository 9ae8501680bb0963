import { useEffect, useState } from 'react';
import type { Microphone } from '../../audio/microphone.ts';

/** Whole seconds that a microphone has heard; 0 without one. */
export function useHeardSeconds(microphone: Microphone | null): number {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    setSeconds(0);
    return microphone?.onLevel(() => setSeconds(Math.floor(microphone.seconds)));
  }, [microphone]);
  return seconds;
}
