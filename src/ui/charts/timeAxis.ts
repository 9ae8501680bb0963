/** How a time axis is told: in the unit that gives readable numbers. */
export interface TimeUnit {
  name: 'seconds' | 'minutes' | 'hours';
  seconds: number;
}

/** @param seconds the end of the axis */
export function timeUnit(seconds: number): TimeUnit {
  if (seconds < 120) return { name: 'seconds', seconds: 1 };
  return seconds < 2 * 3600 ? { name: 'minutes', seconds: 60 } : { name: 'hours', seconds: 3600 };
}
