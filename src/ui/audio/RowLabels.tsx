import { Box, Text } from '@mantine/core';
import type { FeatureSettings } from '../../features/settings.ts';
import { rowLabels } from './rowLabels.ts';

interface RowLabelsProps {
  features: FeatureSettings;
  /** Of the picture beside it. */
  range: readonly [number, number] | undefined;
  height: number;
}

/** What the highest, middle and lowest row stand for, beside a picture of this height. */
export function RowLabels({ features, range, height }: RowLabelsProps) {
  return (
    <Box h={height} style={{ display: 'flex', flexDirection: 'column', justifyContent: 'space-between' }}>
      {rowLabels(features, range).map((label, place) => (
        <Text
          // biome-ignore lint/suspicious/noArrayIndexKey: a silent sound has the same label three times
          key={place}
          size="xs"
          lh={1}
          ta="right"
          c="dimmed"
          style={{ whiteSpace: 'nowrap' }}
        >
          {label}
        </Text>
      ))}
    </Box>
  );
}
