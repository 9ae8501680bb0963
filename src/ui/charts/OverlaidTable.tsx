import { Accordion, Table, Text } from '@mantine/core';
import { memo, useMemo, useState } from 'react';
import { t } from '../../i18n.ts';
import type { EpochRecord } from '../../training/history.ts';
import { type CurvePart, courseOf, figureOf, meanCourse } from './overlaidCourse.ts';
import { formatFigure, METRIC_NAMES } from './overlaidLabel.ts';
import type { CurveRun } from './overlaidLines.ts';
import { ScrollTable } from './ScrollTable.tsx';
import { SERIES } from './series.ts';
import { type ChartMetric, groupSize } from './thin.ts';

interface OverlaidTableProps {
  runs: readonly CurveRun[];
  metric: ChartMetric;
  parts: readonly CurvePart[];
  mean: boolean;
}

const MOST_ROWS = 200;

/** The curves as figures. Closed, it costs nothing. */
export const OverlaidTable = memo(function OverlaidTable(props: OverlaidTableProps) {
  const [open, setOpen] = useState<string | null>(null);
  return (
    <Accordion variant="contained" order={3} value={open} onChange={setOpen} keepMounted={false}>
      <Accordion.Item value="table">
        <Accordion.Control>{t('Curves as a table')}</Accordion.Control>
        <Accordion.Panel>{open && <Figures {...props} />}</Accordion.Panel>
      </Accordion.Item>
    </Accordion>
  );
});

function Figures({ runs, metric, parts, mean }: OverlaidTableProps) {
  const columns = useMemo(() => columnsOf(runs, metric, parts, mean), [runs, metric, parts, mean]);
  const last = runs.reduce((end, { epochs }) => Math.max(end, (epochs.at(-1)?.epoch ?? -1) + 1), 0);
  const step = groupSize(last, MOST_ROWS);
  const epochs = Array.from({ length: Math.ceil(last / step) }, (_, i) => Math.min(last, (i + 1) * step));
  return (
    <>
      <Text size="sm" c="dimmed">
        {step === 1
          ? t('{metric} after each epoch, by clip, not smoothed.', { metric: METRIC_NAMES[metric] })
          : t(
              '{metric} after each epoch, by clip, not smoothed; every {step, selectordinal, one {#st} two {#nd} few {#rd} other {#th}} epoch and the last.',
              { metric: METRIC_NAMES[metric], step },
            )}
      </Text>
      <ScrollTable minWidth={120 + columns.length * 110} maxHeight={360}>
        <Table aria-label={t('Curves')} striped stickyHeader fz="sm" tabularNums>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('Epoch')}</Table.Th>
              {columns.map(({ key, title }) => (
                <Table.Th key={key} scope="col">
                  {title}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {epochs.map((epoch) => (
              <Table.Tr key={epoch}>
                <Table.Th scope="row">{epoch}</Table.Th>
                {columns.map(({ key, values }) => {
                  const value = values.get(epoch);
                  return (
                    <Table.Td key={key}>{value === undefined ? '–' : formatFigure(metric, value)}</Table.Td>
                  );
                })}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollTable>
    </>
  );
}

interface Column {
  key: string;
  title: string;
  /** By epoch, from 1. */
  values: Map<number, number>;
}

function columnsOf(
  runs: readonly CurveRun[],
  metric: ChartMetric,
  parts: readonly CurvePart[],
  mean: boolean,
): Column[] {
  const measured = (epochs: readonly EpochRecord[], part: CurvePart) =>
    epochs.flatMap((record): [number, number][] => {
      const value = figureOf(record, part, metric);
      return value === null ? [] : [[record.epoch + 1, value]];
    });
  const ofMean = parts.map((part) => {
    const { points } = meanCourse(runs.map(({ epochs }) => courseOf(epochs, part, metric)));
    const values = new Map(points.map(({ epoch, value }) => [epoch, value]));
    return { key: `mean ${part}`, title: t('Mean, {part}', { part: SERIES[part].name }), values };
  });
  const ofRuns = runs.flatMap(({ id, name, epochs }, i) =>
    parts.map((part) => ({
      key: `${id} ${part}`,
      title: `${i + 1} ${name}, ${SERIES[part].name}`,
      values: new Map(measured(epochs, part)),
    })),
  );
  return mean ? [...ofMean, ...ofRuns] : ofRuns;
}
