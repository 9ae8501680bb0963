import { Table } from '@mantine/core';
import { memo } from 'react';
import { PARTS, type SplitCounts } from '../../dataset/split.ts';
import { locale, t } from '../../i18n.ts';
import { ScrollTable } from '../charts/ScrollTable.tsx';
import { PART_COLORS } from '../theme.ts';

/** Tracks and clips of every genre in every part. */
export const SplitTable = memo(function SplitTable({ counts }: { counts: SplitCounts }) {
  const rows = [...counts.genres, { genre: 'All', ...counts.total }];
  return (
    <ScrollTable minWidth={330}>
      <Table
        aria-label={t('Split')}
        fz="sm"
        verticalSpacing={4}
        horizontalSpacing="xs"
        tabularNums
        captionSide="top"
      >
        <Table.Caption>{t('Tracks (clips) in each part')}</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('Genre')}</Table.Th>
            {PARTS.map((part) => (
              <Table.Th key={part} scope="col" ta="right" style={{ color: PART_COLORS[part] }}>
                {part.charAt(0).toUpperCase() + part.slice(1)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row, index) => (
            <Table.Tr key={row.genre} fw={index === counts.genres.length ? 650 : undefined}>
              <Table.Th scope="row">{row.genre}</Table.Th>
              {PARTS.map((part) => (
                <Table.Td key={part} ta="right" style={{ whiteSpace: 'nowrap' }}>
                  {row[part].tracks.toLocaleString(locale)} ({row[part].clips.toLocaleString(locale)})
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollTable>
  );
});
