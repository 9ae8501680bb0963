import { Alert, Button, List, Stack, Text } from '@mantine/core';
import { IconPlayerPlayFilled } from '@tabler/icons-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { datasetSummary } from '../../../experiments/datasetSummary.ts';
import { newRun } from '../../../experiments/newRun.ts';
import { type PlannedRecipe, planSweep } from '../../../experiments/planSweep.ts';
import { runPace } from '../../../experiments/runQueue.ts';
import type { Sweep } from '../../../experiments/sweep.ts';
import { t } from '../../../i18n.ts';
import { messageOf } from '../../../messageOf.ts';
import { roughTime } from '../../music/words.ts';
import { usePretrainedObstacle } from '../../state/pretrained.ts';
import { useRuns } from '../../state/runs.ts';
import { useTrainingTracks } from '../../train/trainOn.ts';
import { planInWords } from './planInWords.ts';
import { startSweep } from './startSweep.ts';
import { useSweepDraft } from './sweepDraft.ts';
import { trackFit } from './sweepObstacles.ts';

const MOST_NAMED = 12;

/** How many runs the sweep comes to, what stands in their way, and the button that starts them. */
export function PlanSummary({ sweep }: { sweep: Sweep }) {
  const shown = useDeferredValue(sweep);
  const tracks = useTrainingTracks();
  const plan = useMemo(() => planSweep(shown), [shown]);
  const fit = useMemo(() => trackFit(plan.runs, tracks), [plan, tracks]);
  const weightsMissing = usePretrainedObstacle(sweep.base);
  const [, navigate] = useLocation();
  const [starting, setStarting] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const faults = useSweepDraft((s) => s.faults);
  // Where some of the runs cannot be made, the others can.
  const someRun = plan.runs.length > 0;
  const warnings = [...(someRun ? plan.problems : []), ...fit.warnings];
  const obstacles = [
    ...Object.values(faults),
    ...(someRun ? [] : plan.problems),
    ...fit.obstacles,
    ...(weightsMissing ? [weightsMissing] : []),
    ...(sweep.name.trim() === '' ? [t('A sweep needs a name.')] : []),
  ];
  const canStart = obstacles.length === 0 && someRun && !starting && shown === sweep;
  const start = async () => {
    setStarting(true);
    setError(null);
    try {
      await startSweep({ ...sweep, name: sweep.name.trim() }, tracks);
      useSweepDraft.setState({ source: null, original: null, draft: null });
      navigate(`/experiments/sweeps/${sweep.id}`);
    } catch (cause) {
      setError(messageOf(cause));
      setStarting(false);
    }
  };
  return (
    <Stack gap="sm">
      <Text fz="xl" fw={650} role="status" data-testid="plan">
        {planInWords(shown, plan)}
      </Text>
      <TimeNeeded runs={plan.runs} />
      {obstacles.length > 0 && (
        <Alert role="alert" color="red" title={t('This sweep cannot start yet')} p="sm">
          <List size="sm">
            {obstacles.slice(0, MOST_NAMED).map((problem) => (
              <List.Item key={problem}>{problem}</List.Item>
            ))}
          </List>
          {obstacles.length > MOST_NAMED && (
            <Text size="sm">{t('and {count} more.', { count: obstacles.length - MOST_NAMED })}</Text>
          )}
        </Alert>
      )}
      {warnings.slice(0, MOST_NAMED).map((warning) => (
        <Alert key={warning} color="yellow" p="xs">
          {warning}
        </Alert>
      ))}
      {error && (
        <Alert role="alert" color="red" title={t('The sweep was not started')}>
          {error}
        </Alert>
      )}
      <Button
        size="lg"
        leftSection={<IconPlayerPlayFilled size={22} />}
        disabled={!canStart}
        loading={starting}
        onClick={() => void start()}
      >
        {t('Start the sweep')}
      </Button>
    </Stack>
  );
}

interface TimeNeededProps {
  runs: readonly PlannedRecipe[];
}

/** From the runs of the same kind of network that have ended on these tracks. */
function TimeNeeded({ runs }: TimeNeededProps) {
  const kept = useRuns((s) => s.runs);
  const tracks = useTrainingTracks();
  const seconds = useMemo(() => {
    if (tracks.length === 0) return null;
    const dataset = datasetSummary(tracks);
    const pace = runPace(kept);
    const each = runs.map((run, i) => pace(newRun({ ...run, sweep: null }, dataset, i)));
    return each.every((one) => one !== null) ? each.reduce((sum, one) => sum + one, 0) : null;
  }, [kept, tracks, runs]);
  if (runs.length === 0) return null;
  return (
    <Text size="sm" c="dimmed">
      {seconds === null
        ? t('How long that takes is known once a run of it has ended.')
        : t('About {time}, going by the runs of this network that have ended on these tracks.', {
            time: roughTime(seconds),
          })}
    </Text>
  );
}
