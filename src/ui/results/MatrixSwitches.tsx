import { SegmentedControl } from '@mantine/core';
import { t } from '../../i18n.ts';
import type { Level } from './words.ts';

interface LevelSwitchProps {
  value: Level;
  onChange(level: Level): void;
}

/** What a confusion matrix counts. */
export function LevelSwitch({ value, onChange }: LevelSwitchProps) {
  return (
    <SegmentedControl
      aria-label={t('Count clips or tracks')}
      value={value}
      onChange={(level) => onChange(level as Level)}
      data={[
        { value: 'clip', label: t('by clip') },
        { value: 'track', label: t('by track') },
      ]}
    />
  );
}

interface SharesSwitchProps {
  /** Whether the cells show their share of the row; else counts. */
  shares: boolean;
  onChange(shares: boolean): void;
  className?: string;
}

export function SharesSwitch({ shares, onChange, className }: SharesSwitchProps) {
  return (
    <SegmentedControl
      className={className}
      aria-label={t('Counts or percent of the row')}
      value={shares ? 'percent' : 'counts'}
      onChange={(value) => onChange(value === 'percent')}
      data={[
        { value: 'counts', label: t('counts') },
        { value: 'percent', label: t('% of row') },
      ]}
    />
  );
}
