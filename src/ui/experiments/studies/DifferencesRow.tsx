import { Table, Text } from '@mantine/core';
import { figureInWords, sizeInWords, spreadInWords } from '../../../experiments/studies/figureWords.ts';
import type { CellMeasurement, MeasuredGroup } from '../../../experiments/studies/measured.ts';
import {
  type Study,
  type StudyCell,
  type StudyRow,
  type StudyTable,
  unitOf,
} from '../../../experiments/studies/study.ts';
import { whatDiffers, whatElseDiffers } from '../../../experiments/studies/whatDiffers.ts';
import { t } from '../../../i18n.ts';
import { RunLink } from './MeasuredCell.tsx';

interface DifferencesRowProps {
  study: Study;
  table: StudyTable;
  row: StudyRow;
  /** Of each cell. */
  found: readonly CellMeasurement[];
  columns: number;
}

/** Under a row with measured figures: what each has otherwise than the report, and what else was measured. */
export function DifferencesRow({ study, table, row, found, columns }: DifferencesRowProps) {
  const said = row.cells.flatMap((cell, i) => {
    const group = found[i]?.groups[0];
    return cell && group ? { figure: table.figures[i]!, words: whatDiffers(study, row, cell, group) } : [];
  });
  if (said.length === 0) return null;
  const alike = said.every(({ words }) => words === said[0]!.words);
  const others = row.cells.flatMap((cell, i) =>
    cell
      ? (found[i]?.groups.slice(1) ?? []).map((group) => ({ cell, group, figure: table.figures[i]! }))
      : [],
  );
  return (
    <Table.Tr>
      <Table.Td colSpan={columns} pt={0}>
        {(alike ? said.slice(0, 1) : said).map(({ figure, words }) => (
          <Text key={figure} size="sm" c="dimmed">
            {alike ? '' : `${figure}: `}
            {words}
          </Text>
        ))}
        {others.map(({ cell, group, figure }) => (
          <Text key={`${figure} ${group.runs[0]!.id}`} size="sm" c="dimmed">
            {said.length > 1 || table.figures.length > 1
              ? t('Also, {figure}: {measured}', { figure, measured: inBrief(cell, group) })
              : t('Also: {measured}', { measured: inBrief(cell, group) })}{' '}
            {whatElseDiffers(study, row, cell, group)} <RunLink runs={group.runs} />
          </Text>
        ))}
      </Table.Td>
    </Table.Tr>
  );
}

function inBrief(cell: StudyCell, group: MeasuredGroup): string {
  if (group.figure === null) return t('diverged.');
  const unit = unitOf(cell);
  const details = [spreadInWords(group, unit), sizeInWords(group)].filter(Boolean).join('; ');
  return `${figureInWords(group.figure, unit)} (${details}).`;
}
