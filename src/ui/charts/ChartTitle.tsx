import { Text, Title } from '@mantine/core';

export function ChartTitle({ title }: { title: string }) {
  return (
    <Title order={3} fz="md" fw={650} style={{ whiteSpace: 'nowrap' }}>
      {title}{' '}
      <Text span c="dimmed" size="sm">
        over epochs
      </Text>
    </Title>
  );
}
