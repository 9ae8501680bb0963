import { Stack, Table, Text } from '@mantine/core';
import { t } from '../../i18n.ts';

interface SeenInNumbersProps {
  /** What each row says of; `reported` is a student report's figure, where there is one. */
  rows: readonly { what: string; seen: string; reported?: string }[];
  /** What the figures were measured on, in a sentence. */
  measuredOn: string;
}

/** The end of a lesson: what was seen, in numbers. */
export function SeenInNumbers({ rows, measuredOn }: SeenInNumbersProps) {
  const withReports = rows.some(({ reported }) => reported);
  return (
    <Stack gap="xs">
      <Table fz="1.25rem" aria-label={t('What was seen')} tabularNums withTableBorder>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('What')}</Table.Th>
            <Table.Th scope="col">{t('Seen here')}</Table.Th>
            {withReports && <Table.Th scope="col">{t('In the report')}</Table.Th>}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(({ what, seen, reported }) => (
            <Table.Tr key={what}>
              <Table.Th scope="row" fw={500}>
                {what}
              </Table.Th>
              <Table.Td fw={700}>{seen}</Table.Td>
              {withReports && <Table.Td>{reported ?? '–'}</Table.Td>}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Text c="dimmed">{measuredOn}</Text>
    </Stack>
  );
}
