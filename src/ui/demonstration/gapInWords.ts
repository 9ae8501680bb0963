import type { GeneralisationGap } from '../../experiments/generalisationGap.ts';
import { t } from '../../i18n.ts';

/** The gap by its name. @param gap null before the first epoch */
export function gapInWords(gap: GeneralisationGap | null): string {
  if (!gap) return t('Generalisation gap: not yet');
  const points = Math.round(gap.points);
  return t('Generalisation gap: {count, plural, one {{points} point} other {{points} points}}', {
    count: Math.abs(points),
    points: `${points < 0 ? '−' : ''}${Math.abs(points)}`,
  });
}
