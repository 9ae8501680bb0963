import { Table, Text } from '@mantine/core';
import { t } from '../../../i18n.ts';
import type { MatchReport } from '../../../models/pretrained/match.ts';
import { ScrollTable } from '../../charts/ScrollTable.tsx';
import { shapesInWords } from './words.ts';

/** Layer by layer what was found in a file of weights; what is wrong comes first. */
export function MatchList({ report }: { report: MatchReport }) {
  const { matched, missing, unused, wrongShape } = report;
  const rows = [
    ...wrongShape.map(({ layer, expected, found }) => [
      layer,
      t('other shape: {found} in the file, {expected} needed', {
        found: shapesInWords(found),
        expected: shapesInWords(expected),
      }),
    ]),
    ...missing.map((layer) => [layer, t('not in the file')]),
    ...unused.map((layer) => [layer, t('in the file, not in the network')]),
    ...matched.map(({ layer, inFile }) => [
      layer,
      layer === inFile ? t('found') : t('found as {name}', { name: inFile }),
    ]),
  ];
  return (
    <details>
      <Text component="summary" size="sm" mt={4} style={{ cursor: 'pointer' }}>
        {t('Layer by layer')}
      </Text>
      <ScrollTable minWidth={300} maxHeight={240}>
        <Table fz="xs" verticalSpacing={2}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('Layer')}</Table.Th>
              <Table.Th>{t('Weights')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map(([layer, state]) => (
              <Table.Tr key={`${layer} ${state}`}>
                <Table.Td>{layer}</Table.Td>
                <Table.Td>{state}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollTable>
    </details>
  );
}
