import { Stack, Text, Title } from '@mantine/core';
import { describeCertainty, describeForeign, describeTrust } from '../../evaluation/describe.ts';
import type { Trust } from '../../experiments/trust.ts';
import { t } from '../../i18n.ts';
import { isForeign } from '../../session/answerRecording.ts';
import type { FilePrediction } from '../../session/predictFile.ts';
import { formatDuration } from '../audio/time.ts';
import { TermRow } from '../glossary/TermRow.tsx';
import { agreement, type ClipAnswer, topOf } from './clipAnswers.ts';
import { GenreBars } from './GenreBars.tsx';

interface AnswerProps {
  result: FilePrediction;
  answers: readonly ClipAnswer[];
  order: readonly number[];
  /** Of the model that answered. */
  trust: Trust | null;
  /** Whether to say where the file is unlike what the model was measured on. */
  cautious: boolean;
}

/** What the model says of the whole file, and how sure it is. */
export function Answer({ result, answers, order, trust, cautious }: AnswerProps) {
  const { name, genres, probabilities, predicted, voteRule, foreign, note, caution } = result;
  const agreed = agreement(answers, predicted);
  const strange = foreign && isForeign(foreign) ? describeForeign(foreign) : null;
  const highest = Math.max(...probabilities);
  return (
    <Stack component="section" gap="sm">
      <Title order={2} fz="xl" style={{ overflowWrap: 'anywhere' }}>
        {name}
      </Title>
      <Text fz={strange ? 'xl' : 'lg'} fw={strange ? 650 : undefined} role="status">
        {strange ? strange.verdict : describeCertainty(topOf(result), agreed)}
      </Text>
      {strange && <Text>{strange.reason}</Text>}
      <GenreBars genres={genres} probabilities={probabilities} order={order} dimmed={strange !== null} />
      {/* What was measured is the most likely genre, which by majority need not be the answer. */}
      {trust && !strange && probabilities[predicted] === highest && (
        <Text>{describeTrust(highest, trust, answers.length)}</Text>
      )}
      {voteRule === 'majority' && agreed.clips > 1 && (
        <Text>
          {t('The majority decides: {agreeing} of {clips} clips say {genre}.', {
            agreeing: agreed.agreeing,
            clips: agreed.clips,
            genre: genres[predicted]!,
          })}
        </Text>
      )}
      <TermRow names={['probability', 'none-of-these', 'vote', 'temperature']} />
      <Text c="dimmed">{inBrief(result)}</Text>
      {note && <Text fw={600}>{note}</Text>}
      {cautious && caution && <Text fw={600}>{caution}</Text>}
    </Stack>
  );
}

function inBrief({ input, starts, clipSeconds, milliseconds }: FilePrediction): string {
  const seconds = (milliseconds / 1000).toFixed(1);
  if (input.kind === 'picture') {
    const { width, height } = input.image;
    return t('A picture of {width} × {height} pixels, answered in {seconds} s', { width, height, seconds });
  }
  return t(
    '{duration} min of audio, {clips, plural, one {# clip} other {# clips}} of {clipSeconds} s, answered in {seconds} s',
    { duration: formatDuration(input.duration), clips: starts.length, clipSeconds, seconds },
  );
}
