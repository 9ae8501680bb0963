import { Alert, Code, List, Loader, Stack, Text, Title } from '@mantine/core';
import type { ModelCard } from '../../experiments/modelCard.ts';
import { t, tOfData } from '../../i18n.ts';
import { dateInWords } from '../dateInWords.ts';
import { Figures } from './Figures.tsx';
import { ForeignTable } from './ForeignTable.tsx';
import { Matrices } from './Matrices.tsx';
import { Reliability } from './Reliability.tsx';
import { useModelCard } from './useModelCard.ts';

/** What is known of the model that comes with Melscope. */
export function ModelPage() {
  const { card, error } = useModelCard();
  return (
    <Stack gap="xl">
      <Title order={1}>{t('Melscope’s model')}</Title>
      {error && (
        <Alert role="alert" color="red" title={t('The model card could not be read')}>
          {error}
        </Alert>
      )}
      {!card && !error && <Loader aria-label={t('Reading the model card')} />}
      {card && <Card card={card} />}
    </Stack>
  );
}

function Card({ card }: { card: ModelCard }) {
  const { bytes, genres, trained, limits, retrain } = card;
  return (
    <>
      <Stack gap={4} maw="60rem">
        <Text fz="lg">
          {t('It tells {count} genres of real music apart: {genres}. {megabytes} MB, trained {date}.', {
            count: genres.length,
            genres: genres.join(', '),
            megabytes: (bytes / 1e6).toFixed(1),
            date: dateInWords(trained.at),
          })}
        </Text>
      </Stack>
      <Figures card={card} />
      <Section title={t('What it learned from')}>
        <Text>
          {t('{tracks} tracks: {source}', { tracks: trained.tracks, source: tOfData(trained.source) })}
        </Text>
        <Text>
          <b>{t('Left out:')}</b> {tOfData(trained.leftOut)}
        </Text>
        <Text>
          <b>{t('How:')}</b> {tOfData(trained.recipe.summary)}
        </Text>
      </Section>
      <Matrices card={card} />
      <Section title={t('How sure it is, and how often right')}>
        <Reliability filtered={card.filtered} />
      </Section>
      <Section title={t('None of these')}>
        <ForeignTable foreign={card.foreign} />
      </Section>
      <Section title={t('Limits')}>
        <List maw="60rem" spacing={4}>
          {limits.map((limit) => (
            <List.Item key={limit}>{tOfData(limit)}</List.Item>
          ))}
        </List>
      </Section>
      <Section title={t('Train it again')}>
        <Text>{t('With the GTZAN collection and this project’s sources:')}</Text>
        <Code block tabIndex={0}>
          {retrain.join('\n')}
        </Code>
      </Section>
    </>
  );
}

function Section({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <Stack component="section" gap="xs">
      <Title order={2} fz="xl">
        {title}
      </Title>
      {children}
    </Stack>
  );
}
