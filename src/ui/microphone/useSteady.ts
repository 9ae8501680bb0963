import { useEffect, useRef, useState } from 'react';

/** How long a text must stand before it is said, in seconds. */
const STANDS = 3;

/**
 * A text that changes often, for a screen reader: only what has stood for a while.
 * @param at seconds on a clock of the caller's, which tells how long
 */
export function useSteady(text: string, at: number): string {
  const since = useRef({ text, at });
  const [steady, setSteady] = useState('');
  useEffect(() => {
    if (since.current.text !== text || at < since.current.at) since.current = { text, at };
    else if (at - since.current.at >= STANDS) setSteady(text);
  }, [text, at]);
  return steady;
}
