import { useEffect, useState } from 'react';

/** A value some milliseconds late; of values that follow each other faster, the last. */
export function useLater<T>(value: T, delay: number): T {
  const [late, setLate] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setLate(value), delay);
    return () => clearTimeout(timer);
  }, [value, delay]);
  return late;
}
