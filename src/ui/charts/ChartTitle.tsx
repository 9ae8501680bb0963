import { Group, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { t } from '../../i18n.ts';
import type { TermName } from '../glossary/names.ts';
import { Term } from '../glossary/Term.tsx';

/** @param term what explains the title
 * @param children beside the title; charts side by side stay level without */
export function ChartTitle({
  title,
  term,
  children,
}: {
  title: string;
  term: TermName;
  children?: ReactNode;
}) {
  return (
    <Group justify="space-between" gap="xs" wrap="nowrap" mih={36}>
      <Title order={3} fz="md" fw={650} style={{ whiteSpace: 'nowrap' }}>
        <Term name={term}>{title}</Term>{' '}
        <Text span c="dimmed" size="sm">
          {t('over epochs')}
        </Text>
      </Title>
      {children}
    </Group>
  );
}
