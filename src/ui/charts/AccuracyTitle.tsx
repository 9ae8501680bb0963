import { SegmentedControl } from '@mantine/core';
import { t } from '../../i18n.ts';
import { termOfMetric } from '../glossary/termOf.ts';
import { ChartTitle } from './ChartTitle.tsx';

export type Accuracy = 'accuracy' | 'balancedAccuracy';

interface AccuracyTitleProps {
  metric: Accuracy;
  onChange(metric: Accuracy): void;
}

/** The title of the accuracy chart and which accuracy it shows. */
export function AccuracyTitle({ metric, onChange }: AccuracyTitleProps) {
  return (
    <ChartTitle title={t('Accuracy')} term={termOfMetric(metric)}>
      <SegmentedControl
        size="xs"
        aria-label={t('Which accuracy')}
        data={[
          { value: 'accuracy', label: t('All clips') },
          { value: 'balancedAccuracy', label: t('Balanced') },
        ]}
        value={metric}
        onChange={(value) => onChange(value as Accuracy)}
      />
    </ChartTitle>
  );
}
