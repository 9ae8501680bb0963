import type { PartFigures, RunRecord, RunStatus } from '../../../experiments/run.ts';
import { t } from '../../../i18n.ts';

export const STATUS_WORDS: Record<RunStatus, string> = {
  queued: t('Waiting'),
  running: t('Training'),
  interrupted: t('Interrupted'),
  finished: t('Finished'),
  failed: t('Failed'),
  cancelled: t('Cancelled'),
};

/** How the clips of a run are divided. */
export function divisionOf({ recipe: { split } }: Pick<RunRecord, 'recipe'>): string {
  if (split.scheme === 'gtzan-filtered') return t('GTZAN’s filtered lists');
  const { folds } = split;
  if (folds) return t('fold {number} of {total}', { number: folds.index + 1, total: folds.count });
  return split.unit === 'clip' ? t('random, by clip') : t('random, by track');
}

/** The figures that count: the test part's, by which nothing was chosen, else those of the validation part. */
export function headline({ figures }: Pick<RunRecord, 'figures'>): {
  part: 'test' | 'validation';
  figures: PartFigures;
} | null {
  if (figures.test) return { part: 'test', figures: figures.test };
  return figures.validation && { part: 'validation', figures: figures.validation };
}

/** `42 s`, `3 min 20 s`, `1 h 12 min`. */
export function durationInWords(seconds: number): string {
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole} s`;
  const minutes = Math.floor(whole / 60);
  if (minutes < 60) return `${minutes} min ${whole % 60} s`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
