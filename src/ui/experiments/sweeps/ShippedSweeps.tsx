import { Button, Table, Text } from '@mantine/core';
import { Link } from 'wouter';
import { planSweep } from '../../../experiments/planSweep.ts';
import { SHIPPED_SWEEPS } from '../../../experiments/shippedSweeps.ts';
import { t } from '../../../i18n.ts';
import { ScrollTable } from '../../charts/ScrollTable.tsx';
import { planInWords } from './planInWords.ts';
import { useSweepDraft } from './sweepDraft.ts';

const ROWS = SHIPPED_SWEEPS.map((entry) => ({
  ...entry,
  plan: planInWords(entry.sweep, planSweep(entry.sweep)),
}));

/** What the reports compared, report by report, ready to be looked over and started. */
export function ShippedSweeps() {
  return (
    <ScrollTable minWidth={760}>
      <Table aria-label={t('The reports’ comparisons')} verticalSpacing={6} layout="fixed">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col" w="29%">
              {t('Sweep')}
            </Table.Th>
            <Table.Th scope="col">{t('What the report found')}</Table.Th>
            <Table.Th scope="col" w="20%">
              {t('Runs')}
            </Table.Th>
            <Table.Th scope="col" w="9rem">
              {t('Actions')}
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {ROWS.map(({ id, sweep, found, plan }) => (
            <Table.Tr key={id}>
              <Table.Th scope="row" fw={600}>
                {sweep.name}
              </Table.Th>
              <Table.Td>
                <Text size="sm">{found}</Text>
              </Table.Td>
              <Table.Td>
                <Text size="sm">{plan}</Text>
              </Table.Td>
              <Table.Td>
                <Button
                  component={Link}
                  href={`/experiments/sweeps/new/${id}`}
                  variant="default"
                  size="compact-md"
                  aria-label={t('Open {name}', { name: sweep.name })}
                  onClick={() => useSweepDraft.getState().begin(id)}
                >
                  {t('Open')}
                </Button>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollTable>
  );
}
