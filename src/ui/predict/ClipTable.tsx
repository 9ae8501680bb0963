import { Button, Collapse, ScrollArea, Table } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { formatDuration } from '../audio/time.ts';
import type { ClipAnswer } from './clipAnswers.ts';

/** The genre rows in words: the most likely genre of each clip. */
export function ClipTable({
  answers,
  genres,
}: {
  answers: readonly ClipAnswer[];
  genres: readonly string[];
}) {
  const [opened, { toggle }] = useDisclosure(false);
  return (
    <div>
      <Button variant="default" size="compact-md" onClick={toggle} aria-expanded={opened}>
        {opened ? 'Hide the table' : 'Show as a table'}
      </Button>
      <Collapse expanded={opened}>
        {opened && (
          <ScrollArea.Autosize mah={320} mt="xs" viewportProps={{ tabIndex: 0 }}>
            <Table verticalSpacing={4} stickyHeader maw={420}>
              <Table.Thead>
                <tr>
                  <Table.Th scope="col">Time</Table.Th>
                  <Table.Th scope="col">Most likely genre</Table.Th>
                  <Table.Th scope="col" ta="right">
                    Probability
                  </Table.Th>
                </tr>
              </Table.Thead>
              <tbody>
                {/* Plain rows: a long file has hundreds. */}
                {answers.map(({ start, genre, probability }) => (
                  <tr key={start}>
                    <td>{formatDuration(start)}</td>
                    <td>{genres[genre]}</td>
                    <td style={{ textAlign: 'right' }}>{Math.round(probability * 100)} %</td>
                  </tr>
                ))}
              </tbody>
            </Table>
          </ScrollArea.Autosize>
        )}
      </Collapse>
    </div>
  );
}
