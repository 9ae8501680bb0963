import { SegmentedControl } from '@mantine/core';
import type { Level } from './words.ts';

interface LevelSwitchProps {
  value: Level;
  onChange(level: Level): void;
}

/** What a confusion matrix counts. */
export function LevelSwitch({ value, onChange }: LevelSwitchProps) {
  return (
    <SegmentedControl
      aria-label="Count clips or tracks"
      value={value}
      onChange={(level) => onChange(level as Level)}
      data={[
        { value: 'clip', label: 'by clip' },
        { value: 'track', label: 'by track' },
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
      aria-label="Counts or percent of the row"
      value={shares ? 'percent' : 'counts'}
      onChange={(value) => onChange(value === 'percent')}
      data={[
        { value: 'counts', label: 'counts' },
        { value: 'percent', label: '% of row' },
      ]}
    />
  );
}
