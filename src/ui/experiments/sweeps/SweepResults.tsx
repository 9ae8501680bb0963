import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconGitCompare } from '@tabler/icons-react';
import { Link } from 'wouter';
import type { Sweep } from '../../../experiments/sweep.ts';
import type { ConfigurationSummary } from '../../../experiments/sweepSummary.ts';
import { t } from '../../../i18n.ts';
import { comparePath, MOST_COMPARED } from '../runs/compared.ts';
import { bestInWords } from './bestInWords.ts';
import { ConfigurationTable } from './ConfigurationTable.tsx';
import { FieldPlot } from './FieldPlot.tsx';
import { LeakView } from './LeakView.tsx';
import { variesSplit } from './leakArms.ts';
import { measuredInWords } from './measuredInWords.ts';
import { SweepCurves } from './SweepCurves.tsx';

interface SweepResultsProps {
  sweep: Sweep;
  summaries: readonly ConfigurationSummary[];
}

/** What a sweep has come to so far; nothing before a run has ended. */
export function SweepResults({ sweep, summaries }: SweepResultsProps) {
  const finished = summaries.flatMap(({ runs }) => runs.filter(({ status }) => status === 'finished'));
  if (finished.length === 0)
    return <Text c="dimmed">{t('Tables and plots appear here when the first run has ended.')}</Text>;
  const comparable = summaries.length > 1 ? firstOfEach(summaries) : finished.map(({ id }) => id);
  const compared = comparable.slice(0, MOST_COMPARED);
  const best = variesSplit(sweep) ? null : bestInWords(summaries);
  return (
    <Stack gap="lg">
      <Text>{measuredInWords(finished)}</Text>
      <LeakView sweep={sweep} summaries={summaries} />
      <Stack gap="xs" component="section">
        <Group justify="space-between">
          <Title order={3} fz="lg">
            {t('Results')}
          </Title>
          {compared.length > 1 && (
            <Button
              component={Link}
              href={comparePath(compared)}
              variant="default"
              leftSection={<IconGitCompare size={18} />}
            >
              {compared.length < comparable.length
                ? t('Compare the first {count} runs', { count: compared.length })
                : t('Compare these runs')}
            </Button>
          )}
        </Group>
        {best && <Text fw={600}>{best}</Text>}
        <ConfigurationTable sweep={sweep} summaries={summaries} />
      </Stack>
      <FieldPlot sweep={sweep} summaries={summaries} />
      <SweepCurves summaries={summaries} />
    </Stack>
  );
}

/** The first finished run of each configuration: the same seed and fold of all. */
const firstOfEach = (summaries: readonly ConfigurationSummary[]): string[] =>
  summaries.flatMap(({ runs }) => runs.find(({ status }) => status === 'finished')?.id ?? []);
