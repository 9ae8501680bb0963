import type { ReactNode } from 'react';
import { PART_COLORS } from '../../theme.ts';
import classes from '../Glossary.module.css';

/** Units of every picture: it is as wide as there is room. */
export const WIDTH = 320;

export const BLUE = PART_COLORS.train;
export const ORANGE = PART_COLORS.validation;
export const GREEN = PART_COLORS.test;
export const INK = 'currentColor';
export const FAINT = 'var(--mantine-color-dimmed)';

interface PictureProps {
  /** What can be seen, for those who cannot see it. */
  label: string;
  height?: number;
  children: ReactNode;
}

/** A picture in the colours of the theme. */
export function Picture({ label, height = 130, children }: PictureProps) {
  return (
    <svg className={classes.picture} viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label={label}>
      {children}
    </svg>
  );
}

interface LetteringProps {
  x: number;
  y: number;
  anchor?: 'start' | 'middle' | 'end';
  color?: string;
  strong?: boolean;
  children: ReactNode;
}

/** Words in a picture. */
export function Lettering({ x, y, anchor = 'middle', color = INK, strong, children }: LetteringProps) {
  return (
    <text x={x} y={y} textAnchor={anchor} fill={color} fontSize={13} fontWeight={strong ? 700 : 400}>
      {children}
    </text>
  );
}

/** An arrow to the right, its tip at `x`. */
export function Arrow({ x, y, length = 24 }: { x: number; y: number; length?: number }) {
  return (
    <path
      d={`M${x - length} ${y}H${x}M${x - 6} ${y - 5}L${x} ${y}L${x - 6} ${y + 5}`}
      stroke={INK}
      strokeWidth={1.5}
      fill="none"
    />
  );
}

/** Evenly spaced numbers, both ends among them. */
export const steps = (from: number, to: number, count: number): number[] =>
  Array.from({ length: count }, (_, i) => from + ((to - from) * i) / (count - 1));
