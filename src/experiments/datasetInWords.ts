import { t } from '../i18n.ts';
import type { DatasetSummary } from './run.ts';

/** What kind of music a dataset is: `built-in synthetic music`. */
export function musicOfDataset({ kind, builtIn }: Pick<DatasetSummary, 'kind' | 'builtIn'>): string {
  if (kind === 'picture') return t('imported pictures');
  if (kind === 'spectrogram') return t('imported spectrograms');
  if (builtIn === 'all') return t('built-in synthetic music');
  return builtIn === 'some' ? t('imported songs and built-in synthetic music') : t('imported songs');
}

/** `built-in synthetic music, 1,000 tracks of 10 genres`. */
export function datasetInWords(dataset: DatasetSummary): string {
  return t(
    '{music}, {tracks, plural, one {# track} other {# tracks}} of {genres, plural, one {# genre} other {# genres}}',
    { music: musicOfDataset(dataset), tracks: dataset.tracks, genres: dataset.genres.length },
  );
}
