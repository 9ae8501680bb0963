import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { musicOfDataset } from '../../../experiments/datasetInWords.ts';
import { plannedEpochs } from '../../../experiments/plannedEpochs.ts';
import { isLeaky, type RunRecord } from '../../../experiments/run.ts';
import { locale, t } from '../../../i18n.ts';
import { deviceInWords } from '../../../training/probe.ts';
import { dateInWords } from '../../dateInWords.ts';
import { LeakyBadge } from '../../results/LeakyBadge.tsx';
import { intervalInWords, percent } from '../../results/words.ts';
import { BACKEND_NAMES } from '../../train/backendInWords.ts';
import { bytesInWords } from '../../train/bytesInWords.ts';
import { divisionOf, durationInWords, headline } from './runWords.ts';
import type { SortKey } from './sortRuns.ts';

export interface RunColumn {
  key: Exclude<SortKey, 'name' | 'status'>;
  title: string;
  /** CSS pixels. */
  width: number;
  cell(run: RunRecord): ReactNode;
}

/** The columns behind name and status, in their order. */
export const RUN_COLUMNS: readonly RunColumn[] = [
  {
    key: 'accuracy',
    title: t('Accuracy by track'),
    width: 160,
    cell: (run) => <Accuracy run={run} />,
  },
  {
    key: 'dataset',
    title: t('Dataset'),
    width: 192,
    cell: ({ dataset }) => (
      <Lines
        first={t('{tracks} × {count} genres', {
          tracks: dataset.tracks.toLocaleString(locale),
          count: dataset.genres.length,
        })}
        second={musicOfDataset(dataset)}
      />
    ),
  },
  {
    key: 'split',
    title: t('Split'),
    width: 178,
    cell: (run) => (
      <>
        <Text size="sm">{divisionOf(run)}</Text>
        {isLeaky(run) && <LeakyBadge size="sm" />}
      </>
    ),
  },
  { key: 'seed', title: t('Seed'), width: 76, cell: ({ recipe }) => <Text size="sm">{recipe.seed}</Text> },
  {
    key: 'epochs',
    title: t('Epochs'),
    width: 92,
    cell: (run) => (
      <Lines
        first={
          run.epochs.length > 0
            ? t('{number} of {total}', { number: run.epochs.length, total: plannedEpochs(run.recipe) })
            : '–'
        }
        second={run.bestEpoch === null ? '' : t('best {epoch}', { epoch: run.bestEpoch })}
      />
    ),
  },
  {
    key: 'duration',
    title: t('Duration'),
    width: 100,
    cell: ({ seconds }) => <Text size="sm">{seconds > 0 ? durationInWords(seconds) : '–'}</Text>,
  },
  {
    key: 'when',
    title: t('When'),
    width: 120,
    cell: ({ createdAt }) => <Text size="sm">{dateInWords(createdAt)}</Text>,
  },
  {
    key: 'backend',
    title: t('Backend'),
    width: 122,
    cell: ({ backend }) => (
      <Text size="sm" title={backend ? deviceInWords(backend.device) : undefined}>
        {backend ? BACKEND_NAMES[backend.name] : '–'}
      </Text>
    ),
  },
  {
    key: 'weights',
    title: t('Weights'),
    width: 96,
    cell: ({ weightBytes }) => (
      <Text size="sm">{weightBytes === null ? t('not kept') : bytesInWords(weightBytes)}</Text>
    ),
  },
];

/** As many as fit beside name and status at 1366 pixels. */
export const SHOWN_AT_FIRST: readonly string[] = [
  'accuracy',
  'dataset',
  'split',
  'seed',
  'epochs',
  'duration',
  'when',
];

function Accuracy({ run }: { run: RunRecord }) {
  const best = headline(run);
  if (!best) return <Text size="sm">–</Text>;
  const { accuracy, interval, n } = best.figures.track;
  return (
    <>
      <Text size="sm">
        <b>{percent(accuracy)}</b> ({intervalInWords(interval)})
      </Text>
      <Text size="xs" c="dimmed">
        {t(
          '{part, select, test {test} other {validation}}, {count, plural, one {# track} other {# tracks}}',
          { part: best.part, count: n },
        )}
      </Text>
    </>
  );
}

function Lines({ first, second }: { first: string; second: string }) {
  return (
    <>
      <Text size="sm">{first}</Text>
      <Text size="xs" c="dimmed">
        {second}
      </Text>
    </>
  );
}
