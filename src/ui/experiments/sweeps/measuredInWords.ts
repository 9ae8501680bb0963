import { datasetInWords } from '../../../experiments/datasetInWords.ts';
import type { RunRecord } from '../../../experiments/run.ts';
import { locale, t } from '../../../i18n.ts';

const range = (numbers: readonly number[]): string => {
  const [low, high] = [Math.min(...numbers), Math.max(...numbers)];
  return low === high
    ? low.toLocaleString(locale)
    : t('{low} to {high}', { low: low.toLocaleString(locale), high: high.toLocaleString(locale) });
};

/** What the figures of some finished runs were measured on. @param runs not empty */
export function measuredInWords(runs: readonly Pick<RunRecord, 'dataset' | 'split' | 'recipe'>[]): string {
  const { dataset } = runs[0]!;
  const datasets = new Set(runs.map((run) => run.dataset.fingerprint)).size;
  const splits = runs.flatMap(({ split }) => split ?? []);
  const tracks = (part: 'train' | 'validation' | 'test') => splits.map((split) => split.tracks[part]);
  const there = (part: 'validation' | 'test') => (Math.max(...tracks(part)) === 0 ? 'none' : 'some');
  const sentences = [
    datasets > 1
      ? t('Measured on {count} different sets of tracks: figures of different sets cannot be compared.', {
          count: datasets,
        })
      : t('Measured on {dataset}, where guessing is right on {percent} %.', {
          dataset: datasetInWords(dataset),
          percent: Math.round(100 / dataset.genres.length),
        }),
    t(
      '{train} tracks trained, {hasValidation, select, none {none validated} other {{validation} validated{folds, select, yes { in each fold} other {}}}}, {hasTest, select, none {there is no test part} other {{test} tested}}.',
      {
        train: range(tracks('train')),
        validation: range(tracks('validation')),
        test: range(tracks('test')),
        hasValidation: there('validation'),
        hasTest: there('test'),
        folds: runs.some(({ recipe }) => recipe.split.folds) ? 'yes' : 'no',
      },
    ),
  ];
  if (splits.some((split) => split.leaky)) {
    sentences.push(t('Where the split is by clip, the same tracks train and validate.'));
  }
  if (there('validation') === 'some') {
    sentences.push(t('The best epoch of each run was chosen on its validation tracks.'));
  }
  return sentences.join(' ');
}
