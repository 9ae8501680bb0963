import { Table } from '@mantine/core';
import { memo } from 'react';
import { PARTS, type SplitCounts } from '../../dataset/split.ts';
import { locale, t } from '../../i18n.ts';
import { ScrollTable } from '../charts/ScrollTable.tsx';
import { Term } from '../glossary/Term.tsx';
import { PART_COLORS } from '../theme.ts';

const PART_NAMES = { train: t('Train'), validation: t('Validation'), test: t('Test') };
const PART_TERMS = {
  train: 'training-set',
  validation: 'validation-set',
  test: 'test-set',
} as const;

/** Tracks and clips of every genre in every part. */
export const SplitTable = memo(function SplitTable({ counts }: { counts: SplitCounts }) {
  const rows = [...counts.genres, { genre: t('All'), ...counts.total }];
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
        <Table.Caption>
          <Term name="split">{t('Tracks (clips) in each part')}</Term>
        </Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('Genre')}</Table.Th>
            {PARTS.map((part) => (
              <Table.Th key={part} scope="col" ta="right" style={{ color: PART_COLORS[part] }}>
                <Term name={PART_TERMS[part]}>{PART_NAMES[part]}</Term>
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
