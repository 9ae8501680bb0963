import { datasetInWords } from '../../../experiments/datasetInWords.ts';
import type { RunRecord } from '../../../experiments/run.ts';
import { locale } from '../../../i18n.ts';

const range = (numbers: readonly number[]): string => {
  const [low, high] = [Math.min(...numbers), Math.max(...numbers)];
  return low === high
    ? low.toLocaleString(locale)
    : `${low.toLocaleString(locale)} to ${high.toLocaleString(locale)}`;
};

/** What the figures of some finished runs were measured on. @param runs not empty */
export function measuredInWords(runs: readonly Pick<RunRecord, 'dataset' | 'split' | 'recipe'>[]): string {
  const { dataset } = runs[0]!;
  const datasets = new Set(runs.map((run) => run.dataset.fingerprint)).size;
  const on =
    datasets > 1
      ? `Measured on ${datasets} different sets of tracks: figures of different sets cannot be compared.`
      : `Measured on ${datasetInWords(dataset)}, where guessing is right on ${Math.round(100 / dataset.genres.length)} %.`;
  const splits = runs.flatMap(({ split }) => split ?? []);
  const folds = runs.some(({ recipe }) => recipe.split.folds);
  const each = folds ? ' in each fold' : '';
  const tracks = (part: 'train' | 'validation' | 'test') => splits.map((split) => split.tracks[part]);
  const parts = [`${range(tracks('train'))} tracks trained`];
  const { validation, test } = { validation: tracks('validation'), test: tracks('test') };
  parts.push(Math.max(...validation) === 0 ? 'none validated' : `${range(validation)} validated${each}`);
  parts.push(Math.max(...test) === 0 ? 'there is no test part' : `${range(test)} tested`);
  const chosen =
    Math.max(...validation) === 0 ? '' : ' The best epoch of each run was chosen on its validation tracks.';
  const leaky = splits.some((split) => split.leaky)
    ? ' Where the split is by clip, the same tracks train and validate.'
    : '';
  return `${on} ${parts.join(', ')}.${leaky}${chosen}`;
}
