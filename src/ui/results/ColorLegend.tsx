import { Group, Text, useComputedColorScheme } from '@mantine/core';
import { t } from '../../i18n.ts';
import classes from './ConfusionMatrix.module.css';
import { cellColor } from './cellColor.ts';

/** What the colour of a cell says. */
export function ColorLegend() {
  const scheme = useComputedColorScheme('light');
  const ends = [cellColor(0, scheme).background, cellColor(1, scheme).background];
  return (
    <Group gap="xs" justify="flex-end">
      <Text c="dimmed">{t('Colour: share of the row, 0 %')}</Text>
      <div
        className={classes.legend}
        style={{ background: `linear-gradient(to right, ${ends.join(', ')})` }}
      />
      <Text c="dimmed">100 %</Text>
    </Group>
  );
}
