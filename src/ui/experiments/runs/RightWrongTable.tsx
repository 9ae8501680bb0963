import { Table } from '@mantine/core';
import type { PairedTracks } from '../../../evaluation/pairedTracks.ts';
import { t } from '../../../i18n.ts';
import { count } from '../../music/words.ts';

/** On how many of the tracks that both answered each of two runs was right: what McNemar's test looks at. */
export function RightWrongTable({ paired }: { paired: PairedTracks }) {
  const { bothRight, onlyA, onlyB, bothWrong, n } = paired;
  return (
    <Table aria-label={t('Right and wrong by track')} withTableBorder withColumnBorders w="auto" tabularNums>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{count(n, 'track')}</Table.Th>
          <Table.Th scope="col">{t('B right')}</Table.Th>
          <Table.Th scope="col">{t('B wrong')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        <Table.Tr>
          <Table.Th scope="row">{t('A right')}</Table.Th>
          <Table.Td>{bothRight}</Table.Td>
          <Table.Td fw={700}>{onlyA}</Table.Td>
        </Table.Tr>
        <Table.Tr>
          <Table.Th scope="row">{t('A wrong')}</Table.Th>
          <Table.Td fw={700}>{onlyB}</Table.Td>
          <Table.Td>{bothWrong}</Table.Td>
        </Table.Tr>
      </Table.Tbody>
    </Table>
  );
}
