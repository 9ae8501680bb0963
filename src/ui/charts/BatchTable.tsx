import { Table } from '@mantine/core';
import { memo } from 'react';
import { t } from '../../i18n.ts';
import type { BatchRecord } from '../../training/history.ts';
import { formatRate } from './formatRate.ts';
import { ScrollTable } from './ScrollTable.tsx';

const SHOWN = 50;

const BatchRow = memo(function BatchRow({ batch }: { batch: BatchRecord }) {
  return (
    <Table.Tr>
      <Table.Th scope="row">{batch.step + 1}</Table.Th>
      <Table.Td>{batch.loss.toFixed(6)}</Table.Td>
      <Table.Td>{(batch.accuracy * 100).toFixed(1)} %</Table.Td>
      <Table.Td>{formatRate(batch.learningRate)}</Table.Td>
    </Table.Tr>
  );
});

/** The last {@link SHOWN} training steps as figures, the latest first. */
export const BatchTable = memo(function BatchTable({ batches }: { batches: readonly BatchRecord[] }) {
  return (
    <ScrollTable minWidth={360} maxHeight={360}>
      <Table aria-label={t('Batches')} striped stickyHeader fz="sm" tabularNums>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('Step')}</Table.Th>
            <Table.Th scope="col">{t('Loss')}</Table.Th>
            <Table.Th scope="col">{t('Accuracy')}</Table.Th>
            <Table.Th scope="col">{t('Learning rate')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {batches
            .slice(-SHOWN)
            .reverse()
            .map((batch) => (
              <BatchRow key={batch.step} batch={batch} />
            ))}
        </Table.Tbody>
      </Table>
    </ScrollTable>
  );
});
