import { Group, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

/** @param children beside the title; charts side by side stay level without */
export function ChartTitle({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <Group justify="space-between" gap="xs" wrap="nowrap" mih={36}>
      <Title order={3} fz="md" fw={650} style={{ whiteSpace: 'nowrap' }}>
        {title}{' '}
        <Text span c="dimmed" size="sm">
          over epochs
        </Text>
      </Title>
      {children}
    </Group>
  );
}
