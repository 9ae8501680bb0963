import { Alert, Anchor, Stack, Text, Title } from '@mantine/core';
import { useEffect, useMemo, useRef } from 'react';
import { Link, useParams } from 'wouter';
import { planSweep } from '../../../experiments/planSweep.ts';
import type { Sweep } from '../../../experiments/sweep.ts';
import { sweepSummary } from '../../../experiments/sweepSummary.ts';
import { t } from '../../../i18n.ts';
import { useRuns } from '../../state/runs.ts';
import { QueuePanel } from './QueuePanel.tsx';
import { SweepHead } from './SweepHead.tsx';
import { SweepResults } from './SweepResults.tsx';
import { sweepProgress } from './sweepProgress.ts';

/** One sweep: how far it is and what it has come to. */
export function SweepPage() {
  const { id } = useParams<{ id: string }>();
  const loaded = useRuns((s) => s.loaded);
  const sweep = useRuns((s) => s.sweeps.find((one) => one.id === id));
  if (!loaded) return null;
  if (!sweep)
    return (
      <Alert color="yellow" title={t('There is no such sweep')}>
        {t('It may have been deleted.')}{' '}
        <Anchor component={Link} href="/experiments/sweeps" c="inherit" underline="always">
          {t('To the sweeps')}
        </Anchor>
      </Alert>
    );
  return <Content key={id} sweep={sweep} />;
}

function Content({ sweep }: { sweep: Sweep }) {
  const all = useRuns((s) => s.runs);
  const runs = useMemo(() => all.filter((run) => run.sweep?.sweep === sweep.id), [all, sweep.id]);
  const plan = useMemo(() => planSweep(sweep), [sweep]);
  const progress = useMemo(() => sweepProgress(plan.runs, runs), [plan, runs]);
  const summaries = useMemo(() => sweepSummary(sweep, runs), [sweep, runs]);
  // Who has started it from the keyboard is here, not at the page's top.
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <Stack gap="md">
      <Title ref={heading} tabIndex={-1} order={2} fz="xl">
        {sweep.name}
      </Title>
      {sweep.note && <Text c="dimmed">{sweep.note}</Text>}
      <SweepHead sweep={sweep} runs={runs} progress={progress} />
      <QueuePanel />
      <SweepResults sweep={sweep} summaries={summaries} />
    </Stack>
  );
}
