import { t } from '../../i18n.ts';
import type { EpochRecord } from '../../training/history.ts';
import type { DemonstrationRun } from '../state/demonstration.ts';

const percent = (share: number) => `${Math.round(100 * share)}\u00a0%`;

/** Where the curves are, in a sentence. */
export function courseInWords(epochs: readonly EpochRecord[]): string {
  const last = epochs.at(-1);
  if (!last) return t('Nothing has been measured yet.');
  return t('After epoch {epoch}: training {training}, validation {validation}.', {
    epoch: String(epochs.length),
    training: percent(last.accuracy),
    validation: last.valAccuracy === null ? '–' : percent(last.valAccuracy),
  });
}

/** On what the figures of the chart were measured. */
export function measuredInWords(run: DemonstrationRun | null): string {
  if (!run?.confusion || run.clips === null)
    return t(
      'Training: accuracy on the clips that the network learns from. Validation: on clips of tracks that it never learns from.',
    );
  return t(
    'Training: {training} clips of built-in music, while the network learns, with dropout and augmentation at work. Validation: {validation} clips of tracks that it never learns from. Gap: mean of the last three epochs.',
    {
      training: String(run.clips),
      validation: String(run.confusion.flat().reduce((sum, n) => sum + n, 0)),
    },
  );
}
