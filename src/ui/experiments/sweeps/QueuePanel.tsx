import { Alert, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconPlayerPauseFilled, IconPlayerPlayFilled } from '@tabler/icons-react';
import { useShallow } from 'zustand/react/shallow';
import type { RunRecord } from '../../../experiments/run.ts';
import { queuedRuns } from '../../../experiments/runQueue.ts';
import { t } from '../../../i18n.ts';
import { orTell } from '../../music/orTell.ts';
import { timeLeft } from '../../music/words.ts';
import { useQueue } from '../../state/queue.ts';
import { useRuns } from '../../state/runs.ts';
import { useTraining } from '../../state/training.ts';
import { StatusLine } from '../../train/StatusLine.tsx';
import { QueueList } from './QueueList.tsx';

/** What is being trained and what comes next; nothing while neither is. */
export function QueuePanel() {
  const runs = useRuns((s) => s.runs);
  const running = runs.find(({ status }) => status === 'running');
  const waiting = useRuns(useShallow((s) => queuedRuns(s.runs)));
  const interrupted = runs.filter(({ status }) => status === 'interrupted');
  const problem = useQueue((s) => s.problem);
  if (!running && waiting.length === 0 && interrupted.length === 0) return null;
  return (
    <Paper withBorder p="sm" component="section" aria-label={t('Queue')}>
      <Stack gap="sm">
        <Group justify="space-between" gap="sm">
          <Title order={2} fz="lg">
            {t('Queue')}{' '}
            <Text span c="dimmed">
              <TimeLeft waiting={waiting.length} />
            </Text>
          </Title>
          <Group gap="xs">
            <PauseOrGo running={running !== undefined} />
            {waiting.length > 0 && (
              <Button variant="default" onClick={() => void takeOut(waiting)}>
                {t('Clear the rest')}
              </Button>
            )}
          </Group>
        </Group>
        {problem && (
          <Alert role="alert" color="red" title={t('The queue does not go on')}>
            {problem}
          </Alert>
        )}
        {running && <Running run={running} />}
        {interrupted.length > 0 && (
          <Text size="sm">
            {t('{runs}. What was interrupted comes first.', { runs: interrupted.map(goesOn).join('; ') })}
          </Text>
        )}
        {waiting.length > 0 && <QueueList waiting={waiting} />}
      </Stack>
    </Paper>
  );
}

const goesOn = ({ name, epochs }: RunRecord) =>
  epochs.length === 0
    ? t('{name} starts anew', { name })
    : t('{name} goes on after epoch {epoch}', { name, epoch: epochs.length });

const CANNOT = t('The queue could not be changed');

const takeOut = (runs: readonly RunRecord[]): Promise<void> =>
  orTell(useRuns.getState().remove(runs.map(({ id }) => id)), CANNOT);

function TimeLeft({ waiting }: { waiting: number }) {
  const going = useQueue((s) => s.going);
  const secondsLeft = useQueue((s) => s.secondsLeft);
  const parts = [
    t('{count, plural, =0 {nothing waiting} one {# run waiting} other {# runs waiting}}', { count: waiting }),
  ];
  if (going) {
    parts.push(secondsLeft === null ? t('time known once a run has ended') : timeLeft(secondsLeft));
  } else parts.push(t('paused'));
  return parts.join(' · ');
}

/** One button in one place, so that the keyboard's focus stays where it is. */
function PauseOrGo({ running }: { running: boolean }) {
  const going = useQueue((s) => s.going);
  const paused = useTraining((s) => s.phase === 'paused');
  const { go, pause } = useQueue.getState();
  const stops = (going || running) && !paused;
  return (
    <Button
      leftSection={stops ? <IconPlayerPauseFilled size={18} /> : <IconPlayerPlayFilled size={18} />}
      onClick={stops ? pause : go}
    >
      {stops ? t('Pause') : t('Go on')}
    </Button>
  );
}

function Running({ run }: { run: RunRecord }) {
  return (
    <Group gap="sm" align="flex-start" wrap="nowrap">
      <StatusLine />
      <Button
        variant="default"
        aria-label={t('End this run: {name}', { name: run.name })}
        onClick={() => void orTell(useQueue.getState().cancel(run.id), CANNOT)}
      >
        {t('End this run')}
      </Button>
    </Group>
  );
}
