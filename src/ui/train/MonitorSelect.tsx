import { Select } from '@mantine/core';
import type { Metric } from '../../training/history.ts';

const METRICS: { value: Metric; label: string }[] = [
  { value: 'valLoss', label: 'Validation loss' },
  { value: 'valAccuracy', label: 'Validation accuracy' },
  { value: 'valBalancedAccuracy', label: 'Validation balanced accuracy' },
  { value: 'loss', label: 'Training loss' },
  { value: 'accuracy', label: 'Training accuracy' },
  { value: 'balancedAccuracy', label: 'Training balanced accuracy' },
];

/** The figure that a callback watches. */
export function MonitorSelect({ value, onChange }: { value: Metric; onChange(metric: Metric): void }) {
  return (
    <Select
      label="Watches"
      data={METRICS}
      value={value}
      allowDeselect={false}
      onChange={(metric) => metric && onChange(metric as Metric)}
    />
  );
}
