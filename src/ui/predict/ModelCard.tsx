import { Anchor, Card, Stack, Text, Title } from '@mantine/core';
import { Link } from 'wouter';
import type { TrainedModel } from '../../experiments/trainedModel.ts';
import { t } from '../../i18n.ts';
import { dateInWords } from '../dateInWords.ts';
import { count } from '../music/words.ts';
import { LeakyBadge } from '../results/LeakyBadge.tsx';
import { percent } from '../results/words.ts';
import { usePrediction } from '../state/prediction.ts';
import { ModelFileButtons } from './ModelFileButtons.tsx';
import { WhoAnswers } from './WhoAnswers.tsx';

/** Which model answers, and what is known of it. */
export function ModelCard({ model }: { model: TrainedModel }) {
  const { training, genres, name } = model;
  const shipped = usePrediction((s) => s.shipped === model);
  const shippedError = usePrediction((s) => s.shippedError);
  const { trackCounts, validationTrackAccuracy: accuracy, leaky } = training;
  return (
    <Card withBorder padding="md" component="section">
      <Stack gap={6}>
        <WhoAnswers />
        {shippedError && (
          <Text role="alert" c="var(--mantine-color-error)">
            {shippedError}
          </Text>
        )}
        <Title order={2} fz="lg" style={{ overflowWrap: 'anywhere' }}>
          {shipped ? t('Melscope’s model (real music)') : t('Model: {name}', { name })}
        </Title>
        {accuracy !== null && (
          <Text>
            {t('{accuracy} of {tracks} right (validation part).', {
              accuracy: percent(accuracy),
              tracks: count(trackCounts.validation, 'track'),
            })}
          </Text>
        )}
        {accuracy === null && !shipped && (
          <Text>{t('Its accuracy was not measured: it had no validation tracks.')}</Text>
        )}
        {leaky && (
          <div>
            <LeakyBadge />
          </div>
        )}
        <Text>
          {t('Trained on {tracks} of {music}', {
            tracks: count(trackCounts.train, 'track'),
            music: shipped ? t('real music: the GTZAN collection.') : musicOf(training),
          })}
        </Text>
        <Text c="dimmed">
          {t('Knows only {genres}. Trained {date}.', {
            genres: genres.join(', '),
            date: dateInWords(training.trainedAt),
          })}
        </Text>
        {shipped && (
          <Anchor component={Link} href="/model">
            {t('How it was made, and how good it is')}
          </Anchor>
        )}
        <ModelFileButtons model={model} />
      </Stack>
    </Card>
  );
}

function musicOf({ trainedOn, builtInMusic }: TrainedModel['training']): string {
  if (trainedOn === 'picture') return t('imported pictures: it answers pictures of the same kind.');
  if (trainedOn === 'spectrogram') return t('spectrograms from a .npy file.');
  return builtInMusic ? t('built-in (synthetic) music: real songs may surprise it.') : t('songs.');
}
