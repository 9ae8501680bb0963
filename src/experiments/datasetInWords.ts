import { locale } from '../i18n.ts';
import type { DatasetSummary } from './run.ts';

/** What kind of music a dataset is: `built-in synthetic music`. */
export function musicOfDataset({ kind, builtIn }: Pick<DatasetSummary, 'kind' | 'builtIn'>): string {
  if (kind === 'picture') return 'imported pictures';
  if (kind === 'spectrogram') return 'imported spectrograms';
  if (builtIn === 'all') return 'built-in synthetic music';
  return builtIn === 'some' ? 'imported songs and built-in synthetic music' : 'imported songs';
}

/** `built-in synthetic music, 1,000 tracks of 10 genres`. */
export function datasetInWords(dataset: DatasetSummary): string {
  const { tracks, genres } = dataset;
  const size = `${tracks.toLocaleString(locale)} track${tracks === 1 ? '' : 's'}`;
  return `${musicOfDataset(dataset)}, ${size} of ${genres.length} genre${genres.length === 1 ? '' : 's'}`;
}
