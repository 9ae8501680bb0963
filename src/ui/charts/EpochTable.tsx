import { Table } from '@mantine/core';
import { memo } from 'react';
import { t } from '../../i18n.ts';
import type { EpochRecord } from '../../training/history.ts';
import { Term } from '../glossary/Term.tsx';
import { formatRate } from './formatRate.ts';
import { ScrollTable } from './ScrollTable.tsx';

const percent = (share: number | null) => (share === null ? '–' : `${(share * 100).toFixed(1)} %`);

const EpochRow = memo(function EpochRow({ epoch }: { epoch: EpochRecord }) {
  return (
    <Table.Tr>
      <Table.Th scope="row">{epoch.epoch + 1}</Table.Th>
      <Table.Td>{epoch.loss.toFixed(4)}</Table.Td>
      <Table.Td>{percent(epoch.accuracy)}</Table.Td>
      <Table.Td>{percent(epoch.balancedAccuracy)}</Table.Td>
      <Table.Td>{epoch.valLoss?.toFixed(4) ?? '–'}</Table.Td>
      <Table.Td>{percent(epoch.valAccuracy)}</Table.Td>
      <Table.Td>{percent(epoch.valBalancedAccuracy)}</Table.Td>
      <Table.Td>{formatRate(epoch.learningRate)}</Table.Td>
      <Table.Td>{epoch.seconds.toFixed(1)} s</Table.Td>
    </Table.Tr>
  );
});

/** The curves' epochs as figures. */
export const EpochTable = memo(function EpochTable({ epochs }: { epochs: readonly EpochRecord[] }) {
  return (
    <ScrollTable minWidth={840} maxHeight={360}>
      <Table aria-label={t('Epochs')} striped stickyHeader fz="sm" tabularNums>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">
              <Term name="epoch">{t('Epoch')}</Term>
            </Table.Th>
            <Table.Th scope="col">
              <Term name="loss">{t('Loss')}</Term>
            </Table.Th>
            <Table.Th scope="col">
              <Term name="accuracy">{t('Accuracy')}</Term>
            </Table.Th>
            <Table.Th scope="col">
              <Term name="balanced-accuracy">{t('Balanced accuracy')}</Term>
            </Table.Th>
            <Table.Th scope="col">{t('Validation loss')}</Table.Th>
            <Table.Th scope="col">{t('Validation accuracy')}</Table.Th>
            <Table.Th scope="col">{t('Validation balanced accuracy')}</Table.Th>
            <Table.Th scope="col">
              <Term name="learning-rate">{t('Learning rate')}</Term>
            </Table.Th>
            <Table.Th scope="col">{t('Time')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {epochs.map((epoch) => (
            <EpochRow key={epoch.epoch} epoch={epoch} />
          ))}
        </Table.Tbody>
      </Table>
    </ScrollTable>
  );
});
