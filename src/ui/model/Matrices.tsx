import { Box, Stack, Text, Title } from '@mantine/core';
import type { ModelCard } from '../../experiments/modelCard.ts';
import { t } from '../../i18n.ts';
import { ColorLegend } from '../results/ColorLegend.tsx';
import { RecordedMatrix } from './RecordedMatrix.tsx';

/** What was taken for what, in each test that was made. */
export function Matrices({ card }: { card: ModelCard }) {
  const { filtered, recordings, emotify, genres } = card;
  const tests = [
    filtered && { name: t('GTZAN’s filtered test list'), rows: genres, matrix: filtered.test },
    recordings && { name: t('Recordings in this app'), rows: genres, matrix: recordings.matrix },
    emotify && { name: t('Emotify’s MP3s in this app'), rows: emotify.genres, matrix: emotify.matrix },
  ].filter((test) => test !== null);
  return (
    <Stack component="section" gap="md">
      <Title order={2} fz="xl">
        {t('What it takes for what')}
      </Title>
      {tests.length === 0 && <Text>{t('Not measured yet.')}</Text>}
      {tests.map(({ name, rows, matrix }) => (
        <div key={name}>
          <Title order={3} fz="lg" mb="xs">
            {name}
          </Title>
          <RecordedMatrix name={name} rows={rows} columns={genres} matrix={matrix} />
        </div>
      ))}
      {tests.length > 0 && (
        <Box maw="60rem">
          <ColorLegend />
        </Box>
      )}
    </Stack>
  );
}
