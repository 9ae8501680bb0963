import { useMemo } from 'react';

/** Plain data that stays the same object as long as it is equal, so that what depends on it rests. */
export function useStable<T>(value: T): T {
  const text = JSON.stringify(value);
  return useMemo(() => JSON.parse(text) as T, [text]);
}
