import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconPlayerPlayFilled, IconPlugConnectedX } from '@tabler/icons-react';
import { plannedEpochs } from '../../experiments/plannedEpochs.ts';
import type { RunRecord } from '../../experiments/run.ts';
import { t } from '../../i18n.ts';
import { count } from '../music/words.ts';
import { useQueue } from '../state/queue.ts';
import { useRuns } from '../state/runs.ts';
import { useTraining } from '../state/training.ts';
import { Words } from '../Words.tsx';

/** Runs whose page was closed while they were going, and what else waits: to go on with, or to let go. */
export function InterruptedRuns() {
  const runs = useRuns((s) => s.runs);
  const going = useQueue((s) => s.going);
  const problem = useQueue((s) => s.problem);
  const busy = useTraining((s) => s.phase !== 'idle');
  const current = useTraining((s) => (s.phase === 'idle' ? null : s.started.id));
  const interrupted = runs.filter(({ status }) => status === 'interrupted');
  const queued = runs.filter(({ status }) => status === 'queued').length;
  const elsewhere = runs.find(({ status, id }) => status === 'running' && id !== current);
  if (going || (interrupted.length === 0 && queued === 0 && !problem)) return null;
  // A paused run goes on with its own button.
  if (busy && interrupted.length === 0 && !problem) return null;
  return (
    <Alert
      icon={<IconPlugConnectedX size={24} />}
      title={titleOf(interrupted.length, queued)}
      color={interrupted.length > 0 ? 'yellow' : 'blue'}
      p="sm"
    >
      <Stack gap="xs">
        {interrupted.map((run) => (
          <Interrupted key={run.id} run={run} busy={busy} />
        ))}
        {elsewhere && (
          <Text>
            {t('“{name}” is being trained in another tab of this browser.', { name: elsewhere.name })}
          </Text>
        )}
        {problem && <Text role="status">{problem}</Text>}
        {queued > 0 && !elsewhere && (
          <Group justify="space-between" gap="sm">
            <Text>
              {interrupted.length > 0
                ? t('And {queued} more in the queue.', { queued })
                : t('They begin when you say so.')}
            </Text>
            <Button size="sm" disabled={busy} onClick={() => useQueue.getState().go()}>
              {interrupted.length > 0 ? t('Go on with all') : t('Go on')}
            </Button>
          </Group>
        )}
      </Stack>
    </Alert>
  );
}

const HIDDEN = <span className="visually-hidden" />;

function titleOf(interrupted: number, queued: number): string {
  if (interrupted > 0)
    return t('{count, plural, one {A run was interrupted} other {# runs were interrupted}}', {
      count: interrupted,
    });
  if (queued > 0)
    return t('{count, plural, one {# run waits} other {# runs wait}} in the queue', { count: queued });
  return t('The queue does not go on');
}

function Interrupted({ run, busy }: { run: RunRecord; busy: boolean }) {
  const epochs = plannedEpochs(run.recipe);
  return (
    <Group justify="space-between" gap="sm">
      <Text flex="1 1 20rem">
        {t('“{name}” was going when its page was closed: {done} of {epochs} done.', {
          name: run.name,
          done: run.epochs.length,
          epochs: count(epochs, 'epoch'),
        })}
      </Text>
      <Group gap="xs">
        <Button
          size="sm"
          leftSection={<IconPlayerPlayFilled size={16} />}
          disabled={busy}
          onClick={() => void useTraining.getState().execute(run, { queued: run.sweep !== null })}
        >
          <Words
            text="Resume<hidden> {name}</hidden>"
            values={{ name: run.name }}
            parts={{ hidden: HIDDEN }}
          />
        </Button>
        <Button size="sm" variant="default" onClick={() => void useRuns.getState().remove([run.id])}>
          <Words
            text="Discard<hidden> {name}</hidden>"
            values={{ name: run.name }}
            parts={{ hidden: HIDDEN }}
          />
        </Button>
      </Group>
    </Group>
  );
}
