import { Select } from '@mantine/core';
import { METRIC_NAMES } from '../../experiments/fieldWords.ts';
import { t } from '../../i18n.ts';
import type { Metric } from '../../training/history.ts';
import { Explained } from '../glossary/Explained.tsx';
import { termOfMetric } from '../glossary/termOf.ts';

const METRICS = Object.entries(METRIC_NAMES).map(([value, label]) => ({ value, label }));

/** The figure that a callback watches. */
export function MonitorSelect({ value, onChange }: { value: Metric; onChange(metric: Metric): void }) {
  return (
    <Explained term={termOfMetric(value)}>
      <Select
        label={t('Watches')}
        data={METRICS}
        value={value}
        allowDeselect={false}
        onChange={(metric) => metric && onChange(metric as Metric)}
      />
    </Explained>
  );
}
