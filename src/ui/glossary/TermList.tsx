import { Stack, Text, TextInput, Title } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { t } from '../../i18n.ts';
import { findTerms } from './findTerms.ts';
import { TermEntry } from './TermEntry.tsx';

/** The terms by subject, and a search among them. @param at the term that the address names */
export default function TermList({ at }: { at?: string }) {
  const [search, setSearch] = useState('');
  const wanted = useDeferredValue(search);
  const subjects = useMemo(() => findTerms(wanted), [wanted]);
  const count = subjects.reduce((total, { names }) => total + names.length, 0);
  useEffect(() => {
    if (!at) return;
    setSearch('');
    const heading = document.getElementById(`term-${at}`);
    heading?.scrollIntoView({ block: 'start' });
    heading?.focus({ preventScroll: true });
  }, [at]);
  return (
    <Stack gap="lg">
      <TextInput
        label={t('Find a term')}
        type="search"
        maw={400}
        leftSection={<IconSearch size={18} />}
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
      />
      <Text role="status" c="dimmed">
        {count > 0
          ? t('{count, plural, one {# term} other {# terms}}', { count })
          : t('No term has these words. Try another, or fewer letters of it.')}
      </Text>
      {subjects.map(({ title, names }) => (
        <section key={title}>
          <Title order={2} fz="xl" mb="xs">
            {title}
          </Title>
          <Stack gap={0}>
            {names.map((name) => (
              <TermEntry key={name} name={name} />
            ))}
          </Stack>
        </section>
      ))}
    </Stack>
  );
}
