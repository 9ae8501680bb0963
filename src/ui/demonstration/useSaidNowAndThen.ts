import { useEffect, useRef, useState } from 'react';

/** Milliseconds between two sentences: a screen reader must be able to end one. */
const PERIOD = 5000;

/** A sentence that changes often, for those who have it read out: at most every few seconds, the newest. */
export function useSaidNowAndThen(sentence: string): string {
  const [said, say] = useState('');
  const last = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    const timer = setTimeout(
      () => {
        last.current = performance.now();
        say(sentence);
      },
      Math.max(0, last.current + PERIOD - performance.now()),
    );
    return () => clearTimeout(timer);
  }, [sentence]);
  return said;
}
