import { Stack, Text, Title } from '@mantine/core';
import { describeCertainty } from '../../evaluation/describe.ts';
import type { FilePrediction } from '../../session/predictFile.ts';
import { formatDuration } from '../audio/time.ts';
import { agreement, type ClipAnswer, topOf } from './clipAnswers.ts';
import { GenreBars } from './GenreBars.tsx';

interface AnswerProps {
  result: FilePrediction;
  answers: readonly ClipAnswer[];
  order: readonly number[];
}

/** What the model says of the whole file, and how sure it is. */
export function Answer({ result, answers, order }: AnswerProps) {
  const { name, genres, probabilities, predicted, voteRule, note } = result;
  const agreed = agreement(answers, predicted);
  const words = describeCertainty(topOf(result), agreed);
  return (
    <Stack component="section" gap="sm">
      <Title order={2} fz="xl" style={{ overflowWrap: 'anywhere' }}>
        {name}
      </Title>
      <Text fz="lg" role="status">
        {words}
      </Text>
      <GenreBars genres={genres} probabilities={probabilities} order={order} />
      {voteRule === 'majority' && agreed.clips > 1 && (
        <Text>
          The majority decides: {agreed.agreeing} of {agreed.clips} clips say {genres[predicted]}.
        </Text>
      )}
      <Text c="dimmed">{inBrief(result)}</Text>
      {note && <Text fw={600}>{note}</Text>}
    </Stack>
  );
}

function inBrief({ input, starts, clipSeconds, milliseconds }: FilePrediction): string {
  const answered = `answered in ${(milliseconds / 1000).toFixed(1)} s`;
  if (input.kind === 'picture')
    return `A picture of ${input.image.width} × ${input.image.height} pixels, ${answered}`;
  const clips = `${starts.length} ${starts.length === 1 ? 'clip' : 'clips'} of ${clipSeconds} s`;
  return `${formatDuration(input.duration)} min of audio, ${clips}, ${answered}`;
}
