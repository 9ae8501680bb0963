import { Stack, Table, Text } from '@mantine/core';
import { t } from '../../i18n.ts';

interface SeenInNumbersProps {
  /** What each row says of; `reported` is a student report's figure, where there is one. */
  rows: readonly { what: string; seen: string; reported?: string }[];
  /** Heading of the reports' figures; without, there is no column for them. */
  reportName?: string;
  /** What the figures were measured on, in sentences. */
  measuredOn: string;
}

/** The end of a lesson: what was seen, in numbers. */
export function SeenInNumbers({ rows, reportName, measuredOn }: SeenInNumbersProps) {
  return (
    <Stack gap="xs">
      <Table fz="1.25rem" aria-label={t('What was seen')} tabularNums withTableBorder>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('What')}</Table.Th>
            <Table.Th scope="col">{t('Seen here')}</Table.Th>
            {reportName && <Table.Th scope="col">{reportName}</Table.Th>}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(({ what, seen, reported }) => (
            <Table.Tr key={what}>
              <Table.Th scope="row" fw={500}>
                {what}
              </Table.Th>
              <Table.Td fw={700}>{seen}</Table.Td>
              {reportName && <Table.Td>{reported ?? '–'}</Table.Td>}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Text c="dimmed">{measuredOn}</Text>
    </Stack>
  );
}
