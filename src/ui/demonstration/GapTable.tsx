import { ScrollArea, Table } from '@mantine/core';
import { t } from '../../i18n.ts';
import type { DemonstrationRun } from '../state/demonstration.ts';

/** The chart's figures as a table, the last epoch first, and what was changed when. */
export function GapTable({ run }: { run: DemonstrationRun }) {
  const { epochs, marks } = run;
  const percent = (share: number | null) => (share === null ? '–' : `${(100 * share).toFixed(1)}\u00a0%`);
  return (
    <ScrollArea.Autosize mah={280} viewportProps={{ tabIndex: 0, 'aria-label': t('Figures of every epoch') }}>
      <Table stickyHeader style={{ fontVariantNumeric: 'tabular-nums' }}>
        <Table.Thead>
          <Table.Tr>
            {[
              t('Epoch'),
              t('Training accuracy'),
              t('Validation accuracy'),
              t('Training loss'),
              t('Validation loss'),
              t('Changed'),
            ].map((head) => (
              <Table.Th key={head}>{head}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {epochs.toReversed().map(({ epoch, accuracy, valAccuracy, loss, valLoss }) => (
            <Table.Tr key={epoch}>
              <Table.Th scope="row">{epoch + 1}</Table.Th>
              <Table.Td>{percent(accuracy)}</Table.Td>
              <Table.Td>{percent(valAccuracy)}</Table.Td>
              <Table.Td>{loss.toFixed(3)}</Table.Td>
              <Table.Td>{valLoss?.toFixed(3) ?? '–'}</Table.Td>
              <Table.Td>
                {marks
                  .filter(({ x }) => Math.floor(x) === epoch)
                  .map(({ label }) => label)
                  .join(', ')}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollArea.Autosize>
  );
}
