import { Box, Group, Text } from '@mantine/core';
import { interpolateMagma } from 'd3-scale-chromatic';
import { t } from '../../i18n.ts';

const GRADIENT = `linear-gradient(to right, ${[0, 0.25, 0.5, 0.75, 1].map(interpolateMagma).join(', ')})`;

/** What the colours of the genre rows say. */
export function HeatLegend() {
  return (
    <Group gap="xs">
      <Text c="dimmed">{t('Probability 0 %')}</Text>
      <Box w={120} h={14} style={{ background: GRADIENT, borderRadius: 4 }} />
      <Text c="dimmed">100 %</Text>
    </Group>
  );
}
