import { Group, Text } from '@mantine/core';
import { runColor } from '../../charts/runColors.ts';

/** A run as the curves number and colour it. @param index from 0 */
export function RunNumber({ index, name }: { index: number; name: string }) {
  return (
    <Group gap={6} wrap="nowrap" align="baseline">
      <svg width={12} height={12} aria-hidden="true" style={{ flex: 'none' }}>
        <circle cx={6} cy={6} r={6} fill={runColor(index)} />
      </svg>
      <Text span inherit style={{ overflowWrap: 'anywhere' }}>
        {index + 1} {name}
      </Text>
    </Group>
  );
}
