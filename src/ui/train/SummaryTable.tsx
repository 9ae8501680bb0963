import { Table } from '@mantine/core';
import { memo } from 'react';
import type { ModelSummary } from '../../models/summary.ts';
import { ScrollTable } from '../charts/ScrollTable.tsx';

/** What Keras's `model.summary()` prints. */
export const SummaryTable = memo(function SummaryTable({ summary }: { summary: ModelSummary }) {
  const { rows, total, trainable } = summary;
  return (
    <ScrollTable minWidth={330}>
      <Table aria-label="Layers" fz="sm" verticalSpacing={4} horizontalSpacing="xs" tabularNums>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">Layer</Table.Th>
            <Table.Th scope="col">Output shape</Table.Th>
            <Table.Th scope="col" ta="right">
              Parameters
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.name}>
              <Table.Td>{row.className}</Table.Td>
              <Table.Td style={{ whiteSpace: 'nowrap' }}>{row.outputShape.join(' × ')}</Table.Td>
              <Table.Td ta="right">{row.params.toLocaleString('en')}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
        <Table.Tfoot>
          <Table.Tr>
            <Table.Th scope="row" colSpan={2}>
              Total
            </Table.Th>
            <Table.Th ta="right">{total.toLocaleString('en')}</Table.Th>
          </Table.Tr>
          {trainable !== total && (
            <Table.Tr>
              <Table.Th scope="row" colSpan={2}>
                Trainable
              </Table.Th>
              <Table.Th ta="right">{trainable.toLocaleString('en')}</Table.Th>
            </Table.Tr>
          )}
        </Table.Tfoot>
      </Table>
    </ScrollTable>
  );
});
