import { type CellColor, mixed, type Rgb } from '../../results/cellColor.ts';

/** From no difference to a full one: nearly the page's colour to blue (A more often) or to vermilion (B). */
const SCALES: Record<'light' | 'dark', Record<'none' | 'a' | 'b', Rgb>> = {
  light: { none: [245, 242, 247], a: [12, 80, 155], b: [178, 60, 0] },
  dark: { none: [48, 48, 53], a: [130, 195, 255], b: [255, 160, 90] },
};

/** Points from which on the colour is full: larger differences are rare, and their numbers are written. */
const FULL = 50;

/** The colour of a difference of `points` percentage points, A − B. */
export function differenceColor(points: number, scheme: 'light' | 'dark'): CellColor {
  const { none, a, b } = SCALES[scheme];
  return mixed([none, points > 0 ? a : b], Math.min(1, Math.abs(points) / FULL));
}

/** `+20`, `−13`; nothing where it rounds to 0. */
export function signed(points: number): string {
  const whole = Math.round(points);
  return whole === 0 ? '' : `${whole > 0 ? '+' : '−'}${Math.abs(whole)}`;
}
