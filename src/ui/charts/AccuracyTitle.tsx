import { SegmentedControl } from '@mantine/core';
import { ChartTitle } from './ChartTitle.tsx';

export type Accuracy = 'accuracy' | 'balancedAccuracy';

interface AccuracyTitleProps {
  metric: Accuracy;
  onChange(metric: Accuracy): void;
}

/** The title of the accuracy chart and which accuracy it shows. */
export function AccuracyTitle({ metric, onChange }: AccuracyTitleProps) {
  return (
    <ChartTitle title="Accuracy">
      <SegmentedControl
        size="xs"
        aria-label="Which accuracy"
        data={[
          { value: 'accuracy', label: 'All clips' },
          { value: 'balancedAccuracy', label: 'Balanced' },
        ]}
        value={metric}
        onChange={(value) => onChange(value as Accuracy)}
      />
    </ChartTitle>
  );
}
