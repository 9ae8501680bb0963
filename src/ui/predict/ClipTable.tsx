import { Button, Collapse, ScrollArea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { t } from '../../i18n.ts';
import { formatDuration } from '../audio/time.ts';
import classes from './ClipTable.module.css';
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
        {opened ? t('Hide the table') : t('Show as a table')}
      </Button>
      <Collapse expanded={opened}>
        {opened && (
          <ScrollArea.Autosize mah={320} mt="xs" maw={420} viewportProps={{ tabIndex: 0 }}>
            {/* Plain rows: a long file has hundreds. */}
            <table className={classes.table}>
              <thead>
                <tr>
                  <th scope="col">{t('Time')}</th>
                  <th scope="col">{t('Most likely genre')}</th>
                  <th scope="col">{t('Probability')}</th>
                </tr>
              </thead>
              <tbody>
                {answers.map(({ start, genre, probability }) => (
                  <tr key={start}>
                    <td>{formatDuration(start)}</td>
                    <td>{genres[genre]}</td>
                    <td>{Math.round(probability * 100)} %</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollArea.Autosize>
        )}
      </Collapse>
    </div>
  );
}
