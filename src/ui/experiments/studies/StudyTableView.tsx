import { Group, Table, Title } from '@mantine/core';
import { Fragment, memo } from 'react';
import type { RunRecord } from '../../../experiments/run.ts';
import type { CellMeasurement, Extras } from '../../../experiments/studies/measured.ts';
import { measured } from '../../../experiments/studies/measured.ts';
import type { Study, StudyTable } from '../../../experiments/studies/study.ts';
import { t } from '../../../i18n.ts';
import { DifferencesRow } from './DifferencesRow.tsx';
import { MeasuredCell } from './MeasuredCell.tsx';
import { QueueMissing } from './QueueMissing.tsx';
import classes from './StudiesPage.module.css';
import { SweepLink } from './SweepLink.tsx';

interface StudyTableViewProps {
  study: Study;
  table: StudyTable;
  runs: readonly RunRecord[];
  /** Of the dataset; null where there is none. */
  fingerprint: string | null;
  extras: Extras;
  canQueue: boolean;
}

const NOTHING: CellMeasurement = { groups: [], pending: [] };

/** A table of the report, with what was measured here beside every figure. */
export const StudyTableView = memo(function StudyTableView({
  study,
  table,
  runs,
  fingerprint,
  extras,
  canQueue,
}: StudyTableViewProps) {
  const { title, settings, figures, rows } = table;
  const columns = 1 + settings.length + 2 * figures.length + Number(canQueue);
  return (
    <div>
      <Group justify="space-between" gap="sm" mb={4}>
        <Title order={3} fz="xl">
          {title}
        </Title>
        <Group gap="xs" className={classes.screen}>
          <SweepLink rows={rows} />
          {canQueue && rows.length > 1 && <QueueMissing rows={rows} what={`“${title}”`} />}
        </Group>
      </Group>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard scrolls it where it is too wide */}
      <section className={classes.scroll} aria-label={t('Table: {title}', { title })} tabIndex={0}>
        <Table aria-label={title} className={classes.table} verticalSpacing={6} withTableBorder>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col" rowSpan={2}>
                {t('Row')}
              </Table.Th>
              {settings.map((name) => (
                <Table.Th key={name} scope="col" rowSpan={2}>
                  {name}
                </Table.Th>
              ))}
              {figures.map((name) => (
                <Table.Th key={name} scope="colgroup" colSpan={2} className={classes.figure}>
                  {name}
                </Table.Th>
              ))}
              {canQueue && (
                <Table.Th scope="col" rowSpan={2} className={classes.screen}>
                  {t('Actions')}
                </Table.Th>
              )}
            </Table.Tr>
            <Table.Tr>
              {figures.map((name) => (
                <Fragment key={name}>
                  <Table.Th scope="col" className={classes.figure}>
                    {t('Reported')}
                  </Table.Th>
                  <Table.Th scope="col">{t('Measured here')}</Table.Th>
                </Fragment>
              ))}
            </Table.Tr>
          </Table.Thead>
          {rows.map((row) => {
            const found = row.cells.map((cell) =>
              cell && fingerprint !== null ? measured(study, row, cell, runs, fingerprint, extras) : NOTHING,
            );
            const name = `${row.row} ${row.settings.join(' ')}`;
            return (
              <Table.Tbody key={name} className={classes.row}>
                <Table.Tr>
                  <Table.Th scope="row">{row.row}</Table.Th>
                  {row.settings.map((value, i) => (
                    <Table.Td key={settings[i]}>{value}</Table.Td>
                  ))}
                  {row.cells.map((cell, i) => (
                    <Fragment key={figures[i]}>
                      <Table.Td className={`${classes.figure} ${classes.reported}`}>
                        {cell?.reported ?? '–'}
                      </Table.Td>
                      <Table.Td>{cell && <MeasuredCell cell={cell} found={found[i]!} />}</Table.Td>
                    </Fragment>
                  ))}
                  {canQueue && (
                    <Table.Td className={classes.screen}>
                      <QueueMissing rows={[row]} what={name} compact />
                    </Table.Td>
                  )}
                </Table.Tr>
                <DifferencesRow study={study} table={table} row={row} found={found} columns={columns} />
              </Table.Tbody>
            );
          })}
        </Table>
      </section>
    </div>
  );
});
