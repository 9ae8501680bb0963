import { Group, Select, Stack, Text, Title } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { Sweep } from '../../../experiments/sweep.ts';
import type { ConfigurationSummary, SweepMetric } from '../../../experiments/sweepSummary.ts';
import { t } from '../../../i18n.ts';
import { runColor } from '../../charts/runColors.ts';
import { shownMetrics } from './configurationRows.ts';
import { FieldChart } from './FieldChart.tsx';
import { othersVaried, plotData } from './plotData.ts';

interface FieldPlotProps {
  sweep: Sweep;
  summaries: readonly ConfigurationSummary[];
}

/** A metric against one of the varied fields; nothing where nothing is varied. */
export function FieldPlot({ sweep, summaries }: FieldPlotProps) {
  const metrics = shownMetrics(summaries);
  const [wanted, setMetric] = useState<SweepMetric | null>(null);
  const [wantedField, setField] = useState('');
  const varied = sweep.dimensions.flatMap(({ name, options }, i) =>
    options.length > 1 ? { value: String(i), label: name } : [],
  );
  const metric = metrics.find((one) => one.metric === wanted) ?? metrics[0];
  const field = varied.find(({ value }) => value === wantedField) ?? varied[0];
  const data = useMemo(
    () => metric && field && plotData(sweep, summaries, metric.metric, Number(field.value)),
    [sweep, summaries, metric, field],
  );
  if (!metric || !field || !data || data.series.length === 0) return null;
  const spread = data.series.some(({ means }) =>
    means.some(({ standardDeviation }) => standardDeviation !== null),
  );
  return (
    <Stack gap="xs" component="section">
      <Group justify="space-between" align="flex-end">
        <Title order={3} fz="lg">
          {t('{metric} against {field}', { metric: metric.label, field: field.label })}
        </Title>
        <Group gap="xs">
          {varied.length > 1 && (
            <Select
              aria-label={t('Plotted against')}
              allowDeselect={false}
              data={varied}
              value={field.value}
              onChange={(value) => value && setField(value)}
            />
          )}
          <Select
            aria-label={t('Plotted figure')}
            w={330}
            allowDeselect={false}
            data={metrics.map(({ metric: value, label }) => ({ value, label }))}
            value={metric.metric}
            onChange={(value) => value && setMetric(value as SweepMetric)}
          />
        </Group>
      </Group>
      <FieldChart data={data} name={field.label} metric={metric.label} />
      {data.series.length > 1 && (
        <Group gap="md">
          <Text size="sm" fw={600}>
            {othersVaried(sweep, Number(field.value))
              .map((i) => sweep.dimensions[i]!.name)
              .join(' · ')}
          </Text>
          <Group component="ul" gap="md" p={0} m={0} style={{ listStyle: 'none' }}>
            {data.series.map(({ name }, i) => (
              <Group component="li" gap={6} key={name}>
                <span
                  aria-hidden="true"
                  style={{ width: 14, height: 14, borderRadius: 7, background: runColor(i) }}
                />
                <Text size="sm">{name}</Text>
              </Group>
            ))}
          </Group>
        </Group>
      )}
      <Text size="sm" c="dimmed">
        {spread
          ? t(
              'Large: the mean of a configuration, with one standard deviation on either side; small: its runs.',
            )
          : t('One run a configuration.')}
        {data.scale === 'logarithmic' && ` ${t('The axis is logarithmic.')}`}
      </Text>
    </Stack>
  );
}
