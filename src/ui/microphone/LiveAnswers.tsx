import { Stack, Text, Title } from '@mantine/core';
import { t } from '../../i18n.ts';
import { type LiveMoment, leading, SMOOTHED, smoothedAt, standingNote } from '../../session/liveListening.ts';
import { GenreBars } from '../predict/GenreBars.tsx';
import { LastMinute } from './LastMinute.tsx';
import { useSteady } from './useSteady.ts';

interface LiveAnswersProps {
  /** Those of the last minute, at least one. */
  moments: readonly LiveMoment[];
  /** Seconds that each is about. */
  seconds: number;
}

/** What is heard now, and what was heard in the last minute. */
export function LiveAnswers({ moments, seconds }: LiveAnswersProps) {
  const newest = moments.at(-1)!;
  const smoothed = smoothedAt(moments, moments.length - 1);
  const top = leading(smoothed);
  const note = standingNote(moments);
  const labels = moments.findLast(({ answer }) => answer)?.answer?.labels ?? [];
  const steady = useSteady(
    top === null ? t('Silence') : t('Sounds like {genre}', { genre: labels[top]! }),
    newest.at,
  );
  return (
    <Stack gap="sm">
      <div className="visually-hidden" role="status">
        {steady}
      </div>
      <Title order={2} fz="xl">
        {t('Heard by the microphone')}
      </Title>
      {smoothed && top !== null ? (
        <>
          <GenreBars genres={labels} probabilities={smoothed} order={leadingFirst(top, labels.length)} />
          {note && <Text fw={600}>{note}</Text>}
          <Text c="dimmed">
            {t(
              'Every answer is about the last {seconds} s; the bars are the mean of the last {answers} answers.',
              { seconds, answers: SMOOTHED },
            )}
          </Text>
        </>
      ) : (
        <Text fz="lg" fw={600}>
          {t('Silence: there is nothing to tell.')}
        </Text>
      )}
      <Title order={3} fz="lg">
        {t('The last minute')}
      </Title>
      <LastMinute moments={moments} labels={labels} />
    </Stack>
  );
}

/** The others stay where they are: rows that change places every second cannot be read. */
const leadingFirst = (top: number, labels: number): number[] => [
  top,
  ...Array.from({ length: labels }, (_, label) => label).filter((label) => label !== top),
];
