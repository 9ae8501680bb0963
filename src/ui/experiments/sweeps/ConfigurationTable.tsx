import { Badge, Group, Table, Text, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { Sweep } from '../../../experiments/sweep.ts';
import type { ConfigurationSummary, Spread } from '../../../experiments/sweepSummary.ts';
import { t } from '../../../i18n.ts';
import { ScrollTable } from '../../charts/ScrollTable.tsx';
import { TermRow } from '../../glossary/TermRow.tsx';
import { LeakyBadge } from '../../results/LeakyBadge.tsx';
import { durationInWords } from '../runs/runWords.ts';
import {
  configurationRows,
  type RowKey,
  type RowOrder,
  shownMetrics,
  sortedRows,
} from './configurationRows.ts';
import { bestOf, MAIN_METRIC, spreadInWords } from './configurationWords.ts';
import { variesSplit } from './leakArms.ts';

interface ConfigurationTableProps {
  sweep: Sweep;
  summaries: readonly ConfigurationSummary[];
}

/** One row a configuration, with its figures over folds and seeds. */
export function ConfigurationTable({ sweep, summaries }: ConfigurationTableProps) {
  const [order, setOrder] = useState<RowOrder>({ key: MAIN_METRIC, descending: true });
  const rows = useMemo(
    () => sortedRows(configurationRows(sweep, summaries), order),
    [sweep, summaries, order],
  );
  const metrics = shownMetrics(summaries);
  const ended = rows.filter((row) => row.figures[MAIN_METRIC] !== null);
  const best = new Set(
    ended.length > 1 && !variesSplit(sweep) ? bestOf(summaries).map((one) => one.configuration) : [],
  );
  const head = (key: RowKey, title: string) => (
    <Head
      key={key}
      title={title}
      sorted={order.key === key ? (order.descending ? 'descending' : 'ascending') : 'none'}
      onSort={() =>
        setOrder({ key, descending: order.key === key ? !order.descending : typeof key !== 'number' })
      }
    />
  );
  return (
    <>
      <TermRow names={['configuration', 'standard-deviation', 'seed']} />
      <ScrollTable minWidth={820}>
        <Table aria-label={t('Configurations')} verticalSpacing={6} tabularNums>
          <Table.Thead>
            <Table.Tr>
              {sweep.dimensions.length === 0 && <Table.Th scope="col">{t('Recipe')}</Table.Th>}
              {sweep.dimensions.map(({ name }, i) => head(i, name))}
              {head('finished', t('Runs'))}
              {metrics.map(({ metric, label }) => head(metric, label))}
              {head('bestEpoch', t('Best epoch'))}
              {head('seconds', t('Time a run'))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row) => (
              <Table.Tr key={row.configuration} fw={best.has(row.configuration) ? 650 : undefined}>
                {(row.labels.length === 0 ? [sweep.base.name] : row.labels).map((label, i) => {
                  const last = i === Math.max(0, row.labels.length - 1);
                  return (
                    // biome-ignore lint/suspicious/noArrayIndexKey: dimensions keep their places
                    <Table.Th key={i} scope={i === 0 ? 'row' : undefined} fw="inherit">
                      <Group gap={6}>
                        {label}
                        {last && best.has(row.configuration) && (
                          <Badge variant="light" tt="none" miw="max-content" c="var(--mantine-color-text)">
                            {t('highest')}
                          </Badge>
                        )}
                        {last && row.leaky && <LeakyBadge size="sm" />}
                      </Group>
                    </Table.Th>
                  );
                })}
                <Table.Td style={{ whiteSpace: 'nowrap' }}>
                  {t('{finished} of {runs}', { finished: row.finished, runs: row.runs })}
                </Table.Td>
                {metrics.map(({ metric }) => (
                  <Table.Td key={metric} style={{ whiteSpace: 'nowrap' }}>
                    {inCell(row.figures[metric], spreadInWords)}
                  </Table.Td>
                ))}
                <Table.Td>{inCell(row.bestEpoch, ({ mean }) => String(Math.round(mean)))}</Table.Td>
                <Table.Td>{inCell(row.seconds, ({ mean }) => durationInWords(mean))}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollTable>
      <Text size="sm" c="dimmed">
        {rows.some(({ runs }) => runs > 1)
          ? t(
              'Mean ± standard deviation over the finished runs of a configuration; best epoch and time are means.',
            )
          : t('One run each: with more seeds or folds it would show how much of a difference is chance.')}
      </Text>
    </>
  );
}

const inCell = (figure: Spread | null, words: (figure: Spread) => string) => (figure ? words(figure) : '–');

interface HeadProps {
  title: string;
  sorted: 'ascending' | 'descending' | 'none';
  onSort(): void;
}

function Head({ title, sorted, onSort }: HeadProps) {
  const Icon = sorted === 'ascending' ? IconChevronUp : IconChevronDown;
  return (
    <Table.Th scope="col" aria-sort={sorted}>
      <UnstyledButton onClick={onSort} fw="inherit" fz="inherit">
        {title}
        {sorted !== 'none' && <Icon size={16} aria-hidden="true" style={{ verticalAlign: 'text-bottom' }} />}
      </UnstyledButton>
    </Table.Th>
  );
}
