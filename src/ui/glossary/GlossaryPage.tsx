import { Stack, Text, Title } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { t } from '../../i18n.ts';

const TermList = lazy(() => import('./TermList.tsx'));

/** All terms with their explanations; `#/glossary/dropout` opens at one of them. */
export function GlossaryPage({ params }: { params: { term?: string } }) {
  return (
    <Stack gap="md">
      <Title order={1}>{t('Terms')}</Title>
      <Text maw="48rem">
        {t(
          'What the words on screen mean, each with a picture and its formula. Wherever a word is underlined with dots, or a question mark stands beside it, its explanation opens there.',
        )}
      </Text>
      <Suspense fallback={<Text>{t('Opening the terms …')}</Text>}>
        <TermList at={params.term} />
      </Suspense>
    </Stack>
  );
}
