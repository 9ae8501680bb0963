import { kindsOf } from '../../dataset/kinds.ts';
import type { Interval } from '../../evaluation/interval.ts';
import type { PartResult } from '../../experiments/evaluatePart.ts';
import type { RunResult } from '../../experiments/runResult.ts';
import { t } from '../../i18n.ts';
import { count } from '../music/words.ts';

/** What a confusion matrix counts. */
export type Level = 'clip' | 'track';

/** 0.823 → `82 %`. */
export const percent = (share: number) => `${Math.round(share * 100)} %`;

/** `72–89 %`. */
export const intervalInWords = ({ low, high }: Interval) => `${Math.round(low * 100)}–${percent(high)}`;

const PARTS = { train: t('training part'), validation: t('validation part'), test: t('test part') };

/** `validation part`. */
export const partInWords = (part: keyof typeof PARTS) => PARTS[part];

/** `by clip`. */
export const byLevel = (level: Level) => (level === 'clip' ? t('by clip') : t('by track'));

/** `clips`. */
export const itemsOf = (level: Level) => (level === 'clip' ? t('clips') : t('tracks'));

/** What a run was trained on, where that needs saying. */
export function musicInWords(tracks: RunResult['dataset']['tracks']): string {
  const [kind] = kindsOf(tracks);
  if (kind === 'picture') return t('imported pictures');
  if (kind === 'spectrogram') return t('spectrograms of a .npy file');
  const builtIn = tracks.filter((track) => track.source === 'built-in').length;
  if (builtIn === 0) return t('imported songs');
  return builtIn === tracks.length
    ? t('built-in (synthetic) music')
    : t('imported songs and built-in (synthetic) music');
}

/** How the run's clips were divided. */
export function splitInWords({ split, recipe }: Pick<RunResult, 'split' | 'recipe'>): string {
  if (split.unit === 'clip') return t('leaky split by clip');
  return recipe.split.scheme === 'gtzan-filtered'
    ? t('split by track, GTZAN’s filtered lists')
    : t('random split by track');
}

/** What the figures of one part were measured on, and what that part had to do with the training. */
export function measuredOn(run: Pick<RunResult, 'split'>, { part, evaluation }: PartResult): string {
  const values = {
    part: partInWords(part),
    tracks: count(evaluation.track.n, 'track'),
    clips: count(evaluation.clip.n, 'clip'),
  };
  if (run.split.unit === 'clip')
    return t(
      'Measured on the {part}: {tracks} ({clips}), whose other clips the network may have trained on.',
      values,
    );
  return part === 'test'
    ? t(
        'Measured on the {part}: {tracks} ({clips}) that were kept out of the training and of every choice.',
        values,
      )
    : t(
        'Measured on the {part}: {tracks} ({clips}) that the network did not train on. Its best epoch was chosen by them.',
        values,
      );
}
