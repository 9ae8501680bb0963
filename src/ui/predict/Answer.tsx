import { Stack, Text, Title } from '@mantine/core';
import { describeCertainty, topGenres } from '../../evaluation/describe.ts';
import type { FilePrediction } from '../../session/predictFile.ts';
import { formatDuration } from '../audio/time.ts';
import { agreement, type ClipAnswer } from './clipAnswers.ts';
import { GenreBars } from './GenreBars.tsx';

interface AnswerProps {
  result: FilePrediction;
  answers: readonly ClipAnswer[];
  order: readonly number[];
}

/** What the model says of the whole file, and how sure it is. */
export function Answer({ result, answers, order }: AnswerProps) {
  const { name, genres, probabilities, duration, starts, clipSeconds, milliseconds, note } = result;
  const words = describeCertainty(topGenres(probabilities, genres), agreement(answers, probabilities));
  return (
    <Stack component="section" gap="sm">
      <Title order={2} fz="xl" style={{ overflowWrap: 'anywhere' }}>
        {name}
      </Title>
      <Text fz="lg" role="status">
        {words}
      </Text>
      <GenreBars genres={genres} probabilities={probabilities} order={order} />
      <Text c="dimmed">
        {formatDuration(duration)} min of audio, {starts.length} {starts.length === 1 ? 'clip' : 'clips'} of{' '}
        {clipSeconds} s, answered in {(milliseconds / 1000).toFixed(1)} s
      </Text>
      {note && <Text fw={600}>{note}</Text>}
    </Stack>
  );
}
