import { Stack, Tabs, Title } from '@mantine/core';
import { Route, Switch, useLocation } from 'wouter';
import { t } from '../../i18n.ts';
import { InterruptedRuns } from '../train/InterruptedRuns.tsx';
import { ComparePage } from './runs/ComparePage.tsx';
import { RunsPage } from './runs/RunsPage.tsx';
import { StudiesPage } from './studies/StudiesPage.tsx';
import { SweepBuilder } from './sweeps/SweepBuilder.tsx';
import { SweepPage } from './sweeps/SweepPage.tsx';
import { SweepsPage } from './sweeps/SweepsPage.tsx';

const TABS = [
  { value: 'runs', label: t('Runs') },
  { value: 'sweeps', label: t('Sweeps') },
  { value: 'studies', label: t('Studies') },
];

/** What was trained, what is to be trained, and how it compares. */
export function ExperimentsPage() {
  const [location, navigate] = useLocation();
  const open = TABS.find(({ value }) => location.startsWith(`/experiments/${value}`))?.value ?? 'runs';
  return (
    <Stack gap="md">
      <Title order={1} className="visually-hidden">
        {t('Experiments')}
      </Title>
      {/* Among the sweeps the queue itself says it. */}
      {open === 'runs' && <InterruptedRuns />}
      <Tabs value={open} onChange={(value) => navigate(`/experiments/${value}`)}>
        <Tabs.List aria-label={t('Experiments')}>
          {TABS.map(({ value, label }) => (
            <Tabs.Tab key={value} value={value} fz="lg">
              {label}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={open} pt="md">
          <Switch>
            <Route path="/experiments/runs/compare/:ids" component={ComparePage} />
            <Route path="/experiments/sweeps/new/:source?" component={SweepBuilder} />
            <Route path="/experiments/sweeps/:id" component={SweepPage} />
            <Route path="/experiments/sweeps" component={SweepsPage} />
            <Route path="/experiments/studies/:report?" component={StudiesPage} />
            <Route component={RunsPage} />
          </Switch>
        </Tabs.Panel>
      </Tabs>
    </Stack>
  );
}
