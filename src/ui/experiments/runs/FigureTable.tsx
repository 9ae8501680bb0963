import { Stack, Table, Text, Title } from '@mantine/core';
import { useMemo } from 'react';
import type { BootstrapMetric } from '../../../evaluation/bootstrap.ts';
import type { LevelResult } from '../../../evaluation/evaluate.ts';
import type { Interval } from '../../../evaluation/interval.ts';
import type { PartResult } from '../../../experiments/evaluatePart.ts';
import { isLeaky, type RunRecord } from '../../../experiments/run.ts';
import { t } from '../../../i18n.ts';
import { ScrollTable } from '../../charts/ScrollTable.tsx';
import { TermRow } from '../../glossary/TermRow.tsx';
import { LeakyBadge } from '../../results/LeakyBadge.tsx';
import { byLevel, intervalInWords, partInWords, percent } from '../../results/words.ts';
import { RunNumber } from './RunNumber.tsx';
import { intervalKey, LEVELS, METRICS, useIntervals } from './useIntervals.ts';
import type { Results } from './useResults.ts';

const METRIC_NAMES: Record<BootstrapMetric, string> = {
  accuracy: t('Accuracy'),
  balancedAccuracy: t('Balanced accuracy'),
  macroF1: t('Macro F1'),
};

const figureOf = (result: LevelResult, metric: BootstrapMetric) =>
  metric === 'macroF1' ? result.report.macroAvg.f1 : result[metric];

interface FigureTableProps {
  runs: readonly RunRecord[];
  results: Results['results'];
  /** What has to be known to read the figures side by side. */
  warnings: readonly string[];
}

/** How well each run did on each part, with intervals. */
export function FigureTable({ runs, results, warnings }: FigureTableProps) {
  const rows = useMemo(
    () =>
      runs.flatMap((run, index) => {
        const result = results.get(run.id);
        const parts = [result?.test, result?.validation].filter((part) => part != null);
        return parts.map((part, i) => ({ run, index, part, first: i === 0, parts: parts.length }));
      }),
    [runs, results],
  );
  const parts = useMemo(() => rows.map(({ part }) => part), [rows]);
  const intervals = useIntervals(parts);
  return (
    <Stack component="section" gap="xs">
      <Title order={3} fz="xl">
        {t('Figures')}
      </Title>
      <TermRow names={['bootstrap', 'interval', 'standard-deviation']} />
      {warnings.map((warning) => (
        <Text key={warning} fw={600}>
          {warning}
        </Text>
      ))}
      {rows.length === 0 ? (
        <Text>{t('None of these runs has been measured.')}</Text>
      ) : (
        <>
          <ScrollTable minWidth={1120}>
            <Table aria-label={t('Figures')} verticalSpacing={6} tabularNums>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th scope="col" rowSpan={2} miw={220}>
                    {t('Run')}
                  </Table.Th>
                  <Table.Th scope="col" rowSpan={2}>
                    {t('Measured on')}
                  </Table.Th>
                  {LEVELS.map((level) => (
                    <Table.Th key={level} scope="colgroup" colSpan={METRICS.length}>
                      {byLevel(level)}
                    </Table.Th>
                  ))}
                </Table.Tr>
                <Table.Tr>
                  {LEVELS.flatMap((level) =>
                    METRICS.map((metric) => (
                      <Table.Th key={intervalKey(level, metric)} scope="col">
                        {METRIC_NAMES[metric]}
                      </Table.Th>
                    )),
                  )}
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {rows.map(({ run, index, part, first, parts: spanned }) => (
                  <Table.Tr key={`${run.id} ${part.part}`}>
                    {first && (
                      <Table.Th scope="rowgroup" rowSpan={spanned} style={{ verticalAlign: 'top' }}>
                        <RunNumber index={index} name={run.name} />
                        {isLeaky(run) && <LeakyBadge size="sm" />}
                      </Table.Th>
                    )}
                    <MeasuredOn part={part} />
                    {LEVELS.flatMap((level) =>
                      METRICS.map((metric) => (
                        <Figure
                          key={intervalKey(level, metric)}
                          value={figureOf(part.evaluation[level], metric)}
                          interval={intervals.get(part)?.get(intervalKey(level, metric))}
                        />
                      )),
                    )}
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </ScrollTable>
          <Text size="sm" c="dimmed">
            {t(
              'In brackets 95 % intervals: bootstrap over tracks, 2,000 times; with fewer than about 20 tracks they are too narrow. Overlapping intervals do not say that two runs are equally good; the test below looks at the same tracks.',
            )}
          </Text>
        </>
      )}
    </Stack>
  );
}

function MeasuredOn({ part }: { part: PartResult }) {
  const { track, clip } = part.evaluation;
  return (
    <Table.Th scope="row" fw={400} style={{ whiteSpace: 'nowrap' }}>
      {partInWords(part.part)}
      <Text size="xs" c="dimmed">
        {t(
          '{tracks, plural, one {# track} other {# tracks}}, {clips, plural, one {# clip} other {# clips}}',
          { tracks: track.n, clips: clip.n },
        )}
      </Text>
    </Table.Th>
  );
}

function Figure({ value, interval }: { value: number; interval: Interval | undefined }) {
  return (
    <Table.Td style={{ whiteSpace: 'nowrap' }}>
      <b>{percent(value)}</b>
      <Text size="sm">({interval ? intervalInWords(interval) : '…'})</Text>
    </Table.Td>
  );
}
