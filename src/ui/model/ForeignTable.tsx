import { Table, Text } from '@mantine/core';
import type { ModelCard } from '../../experiments/modelCard.ts';
import { t, tOfData } from '../../i18n.ts';
import { Term } from '../glossary/Term.tsx';

/** How often it called something none of its genres: what is no music, rightly, and music, wrongly. */
export function ForeignTable({ foreign }: Pick<ModelCard, 'foreign'>) {
  if (!foreign) return <Text>{t('Not measured yet.')}</Text>;
  return (
    <>
      <Text>
        {t(
          'What lies far from everything that it learned is called none of the genres. The first rows should be; music should not.',
        )}
      </Text>
      <Table maw="36rem" fz="md" tabularNums>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('What it was asked about')}</Table.Th>
            <Table.Th scope="col">
              <Term name="none-of-these">{t('Called none of these')}</Term>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {[...foreign.sounds, ...foreign.music].map(({ name, called, of }) => (
            <Table.Tr key={name}>
              <Table.Th scope="row">{tOfData(name)}</Table.Th>
              <Table.Td>{t('{called} of {of}', { called, of })}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </>
  );
}
