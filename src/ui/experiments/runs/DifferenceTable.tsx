import { Stack, Table, Text, Title } from '@mantine/core';
import type { RunRecord } from '../../../experiments/run.ts';
import { t } from '../../../i18n.ts';
import { ScrollTable } from '../../charts/ScrollTable.tsx';
import { runDifferences } from './comparability.ts';
import { RunNumber } from './RunNumber.tsx';

/** Only what differs between the runs, one row a field. */
export function DifferenceTable({ runs }: { runs: readonly RunRecord[] }) {
  const rows = runDifferences(runs);
  return (
    <Stack component="section" gap="xs">
      <Title order={3} fz="xl">
        {t('What differs')}
      </Title>
      {rows.length === 0 ? (
        <Text>
          {t(
            'Nothing: the same recipe with the same seed, on the same tracks, split and backend. Their figures should be the same too.',
          )}
        </Text>
      ) : (
        <>
          <ScrollTable minWidth={200 + runs.length * 150}>
            <Table aria-label={t('What differs')} striped verticalSpacing={6}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th scope="col">{t('Setting')}</Table.Th>
                  {runs.map(({ id, name }, i) => (
                    <Table.Th key={id} scope="col">
                      <RunNumber index={i} name={name} />
                    </Table.Th>
                  ))}
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {rows.map(({ label, values }) => (
                  <Table.Tr key={label}>
                    <Table.Th scope="row">{label}</Table.Th>
                    {values.map((value, i) => (
                      <Table.Td key={runs[i]!.id}>{value}</Table.Td>
                    ))}
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </ScrollTable>
          <Text size="sm" c="dimmed">
            {t('All other settings are the same.')}
          </Text>
        </>
      )}
    </Stack>
  );
}
