import { Badge, Checkbox, Group } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { ComponentPropsWithoutRef } from 'react';
import { TableVirtuoso } from 'react-virtuoso';
import type { RunRecord } from '../../../experiments/run.ts';
import { t } from '../../../i18n.ts';
import { RunStatusCell } from './RunStatusCell.tsx';
import classes from './RunTable.module.css';
import type { RunColumn } from './runColumns.tsx';
import type { Sorting, SortKey } from './sortRuns.ts';

interface RunTableProps {
  /** As they are shown: found and sorted. */
  runs: readonly RunRecord[];
  columns: readonly RunColumn[];
  sorting: Sorting;
  onSort(key: SortKey): void;
  chosen: ReadonlySet<string>;
  onChoose(ids: readonly string[], on: boolean): void;
  onOpen(id: string): void;
  /** Place of each waiting run, from 1. */
  places: ReadonlyMap<string, number>;
}

interface Context {
  count: number;
  minWidth: number;
  chosen: ReadonlySet<string>;
}

const BOX = 44;
const NAME = 220;
const STATUS = 136;
const ROW_GUESS = 60;
const HEADER = 44;

/** Runs, as many as there are: only those in sight are in the page. A click on a row opens it. */
export function RunTable(props: RunTableProps) {
  const { runs, columns, sorting, onSort, chosen, onChoose, onOpen, places } = props;
  const minWidth = BOX + NAME + STATUS + columns.reduce((sum, { width }) => sum + width, 0);
  const all = runs.length > 0 && runs.every(({ id }) => chosen.has(id));
  return (
    <TableVirtuoso<RunRecord, Context>
      data={runs}
      context={{ count: runs.length, minWidth, chosen }}
      style={{ height: `min(${runs.length * ROW_GUESS * 1.5 + HEADER}px, max(20rem, 100dvh - 20rem))` }}
      computeItemKey={(_, { id }) => id}
      components={{ Table: RunsTable, TableRow: RunRow }}
      fixedHeaderContent={() => (
        <tr>
          <th scope="col" style={{ width: BOX }}>
            <Checkbox
              aria-label={t('Choose all runs shown')}
              checked={all}
              indeterminate={!all && runs.some(({ id }) => chosen.has(id))}
              onChange={() =>
                onChoose(
                  runs.map(({ id }) => id),
                  !all,
                )
              }
            />
          </th>
          <SortHeader name="name" title={t('Name')} sorting={sorting} onSort={onSort} />
          <SortHeader name="status" title={t('Status')} width={STATUS} sorting={sorting} onSort={onSort} />
          {columns.map(({ key, title, width }) => (
            <SortHeader key={key} name={key} title={title} width={width} sorting={sorting} onSort={onSort} />
          ))}
        </tr>
      )}
      itemContent={(_, run) => (
        <>
          <td>
            <Checkbox
              className={classes.choose}
              aria-label={t('Choose {name}', { name: run.name })}
              checked={chosen.has(run.id)}
              onChange={(event) => onChoose([run.id], event.currentTarget.checked)}
            />
          </td>
          <th scope="row">
            <button type="button" className={classes.open} onClick={() => onOpen(run.id)}>
              {run.name}
            </button>
            {run.tags.length > 0 && (
              <Group gap={4}>
                {run.tags.map((tag) => (
                  <Badge key={tag} variant="default" size="sm" tt="none">
                    {tag}
                  </Badge>
                ))}
              </Group>
            )}
          </th>
          <td>
            <RunStatusCell run={run} place={places.get(run.id)} />
          </td>
          {columns.map(({ key, cell }) => (
            <td key={key}>{cell(run)}</td>
          ))}
        </>
      )}
    />
  );
}

interface SortHeaderProps {
  name: SortKey;
  title: string;
  width?: number;
  sorting: Sorting;
  onSort(key: SortKey): void;
}

function SortHeader({ name, title, width, sorting, onSort }: SortHeaderProps) {
  const sorted = sorting.key === name;
  const Arrow = sorting.descending ? IconArrowDown : IconArrowUp;
  return (
    <th
      scope="col"
      style={{ width }}
      aria-sort={sorted ? (sorting.descending ? 'descending' : 'ascending') : undefined}
    >
      <button type="button" className={classes.sort} onClick={() => onSort(name)}>
        {title}
        {sorted && <Arrow size={16} aria-hidden="true" style={{ verticalAlign: 'text-bottom' }} />}
      </button>
    </th>
  );
}

function RunsTable({ context, style, ...props }: ComponentPropsWithoutRef<'table'> & { context: Context }) {
  return (
    <table
      {...props}
      aria-label={t('Runs')}
      aria-rowcount={context.count + 1}
      className={classes.table}
      style={{ ...style, minWidth: context.minWidth }}
    />
  );
}

function RunRow({
  context,
  item,
  ...props
}: ComponentPropsWithoutRef<'tr'> & { context: Context; item: RunRecord }) {
  return <tr {...props} className={classes.row} data-chosen={context.chosen.has(item.id) || undefined} />;
}
