import { musicOfDataset } from '../../../experiments/datasetInWords.ts';
import { isLeaky, type RunRecord } from '../../../experiments/run.ts';
import { locale } from '../../../i18n.ts';
import { headline, STATUS_WORDS } from './runWords.ts';

export type SortKey =
  | 'name'
  | 'when'
  | 'status'
  | 'dataset'
  | 'split'
  | 'seed'
  | 'epochs'
  | 'accuracy'
  | 'duration'
  | 'backend'
  | 'weights';

export interface Sorting {
  key: SortKey;
  descending: boolean;
}

type SortValue = number | string | null;

/** What runs are sorted by; null where there is nothing yet. */
const VALUES: Record<SortKey, (run: RunRecord) => SortValue> = {
  name: (run) => run.name,
  when: (run) => run.createdAt,
  status: (run) => STATUS_WORDS[run.status],
  dataset: (run) => `${musicOfDataset(run.dataset)} ${String(run.dataset.tracks).padStart(9, '0')}`,
  split: (run) => `${Number(isLeaky(run))} ${run.recipe.split.scheme} ${run.recipe.split.folds?.index ?? ''}`,
  seed: (run) => run.recipe.seed,
  epochs: (run) => run.epochs.length || null,
  accuracy: (run) => headline(run)?.figures.track.accuracy ?? null,
  duration: (run) => run.seconds || null,
  backend: (run) => run.backend?.name ?? null,
  weights: (run) => run.weightBytes,
};

/** Sorted by one of the columns; runs that have nothing there come last either way, equal ones stay in their order. */
export function sortRuns(runs: readonly RunRecord[], { key, descending }: Sorting): RunRecord[] {
  const sign = descending ? -1 : 1;
  return runs
    .map((run) => ({ run, value: VALUES[key](run) }))
    .sort((a, b) => {
      if (a.value === null || b.value === null) return Number(a.value === null) - Number(b.value === null);
      return sign * compare(a.value, b.value);
    })
    .map(({ run }) => run);
}

function compare(a: number | string, b: number | string): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a).localeCompare(String(b), locale, { numeric: true });
}
