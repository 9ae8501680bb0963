import { t } from '../../../i18n.ts';
import { MOST_VALUES } from './valueList.ts';

export interface Range {
  from: number;
  to: number;
  /** How many values, both ends counted. */
  count: number;
  /** Even steps, or even ratios. */
  scale: 'linear' | 'logarithmic';
}

/** Why there is no such range, for the user; null where there is. */
export function rangeProblem({ from, to, count, scale }: Range): string | null {
  if (![from, to].every(Number.isFinite)) return t('Give both ends.');
  if (from === to) return t('Both ends are the same.');
  if (!Number.isInteger(count) || count < 2 || count > MOST_VALUES) {
    return t('Take 2 to {most} values.', { most: MOST_VALUES });
  }
  if (scale === 'logarithmic' && (from <= 0 || to <= 0)) {
    return t('A logarithmic range lies above 0.');
  }
  return null;
}

/**
 * Evenly spaced values, to three significant digits between the ends, which stay as they are; none twice.
 * @param whole rounds to whole numbers
 */
export function rangeValues({ from, to, count, scale }: Range, whole = false): number[] {
  const at = (share: number) =>
    scale === 'linear' ? from + (to - from) * share : from * (to / from) ** share;
  const values = Array.from({ length: count }, (_, i) => {
    const exact = i === 0 ? from : i === count - 1 ? to : Number(at(i / (count - 1)).toPrecision(3));
    return whole ? Math.round(exact) : exact;
  });
  return [...new Set(values)];
}
