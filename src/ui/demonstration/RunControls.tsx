import { Anchor, Button, Group, Progress, Text } from '@mantine/core';
import {
  IconPlayerPauseFilled,
  IconPlayerPlayFilled,
  IconPlayerStopFilled,
  IconRefresh,
} from '@tabler/icons-react';
import { Link } from 'wouter';
import { t } from '../../i18n.ts';
import { isOwn, useDemonstration } from '../state/demonstration.ts';
import { useTraining } from '../state/training.ts';
import type { TrainingPhase } from '../state/trainingEvents.ts';
import { Words } from '../Words.tsx';
import classes from './Demonstration.module.css';

/** Start, pause and stop, and how far the training is. */
export function RunControls() {
  const run = useDemonstration((s) => s.run);
  const own = useTraining((s) => isOwn(s, run?.id ?? null));
  const phase = useTraining((s) => s.phase);
  if (phase !== 'idle' && !own) return <AnotherRun />;
  const { start, pause, resume, stop } = useDemonstration.getState();
  const paused = own && phase === 'paused';
  const first = paused
    ? { label: t('Resume'), icon: IconPlayerPlayFilled, act: resume }
    : own
      ? { label: t('Pause'), icon: IconPlayerPauseFilled, act: pause }
      : run
        ? { label: t('Train again'), icon: IconPlayerPlayFilled, act: () => void start() }
        : { label: t('Train'), icon: IconPlayerPlayFilled, act: () => void start() };
  return (
    <Group gap={8} role="group" aria-label={t('Training controls')} className={classes.runControls}>
      <Button size="md" leftSection={<first.icon size={20} />} onClick={first.act}>
        {first.label}
      </Button>
      {own && (
        <>
          <Button
            size="md"
            variant="default"
            leftSection={<IconRefresh size={20} />}
            onClick={() => void start()}
          >
            {t('Start again')}
          </Button>
          <Button size="md" variant="default" leftSection={<IconPlayerStopFilled size={20} />} onClick={stop}>
            {t('Stop')}
          </Button>
        </>
      )}
      <Status phase={own ? phase : 'idle'} />
    </Group>
  );
}

function Status({ phase }: { phase: TrainingPhase }) {
  const epochs = useDemonstration((s) => s.run?.epochs.length ?? 0);
  const ending = useDemonstration((s) => s.run?.ending ?? null);
  const progress = useTraining((s) => s.progress);
  if (phase === 'features')
    return (
      <div className={classes.music}>
        <Text inherit>
          {t('The music is made: {done} of {total} tracks', {
            done: String(progress?.done ?? 0),
            total: String(progress?.total ?? '…'),
          })}
        </Text>
        <Progress.Root size="lg">
          <Progress.Section
            value={progress ? (100 * progress.done) / Math.max(1, progress.total) : 0}
            aria-label={t('The music is made')}
          />
        </Progress.Root>
      </div>
    );
  return (
    <Text inherit className={classes.status}>
      {statusInWords(phase, epochs, ending)}
    </Text>
  );
}

function statusInWords(phase: TrainingPhase, epochs: number, ending: string | null): string {
  const count = { epochs: String(epochs) };
  if (phase === 'idle') return ending ?? t('Ready');
  if (phase === 'paused') return t('Paused after epoch {epochs}', count);
  if (phase === 'training') return t('Training: epoch {epoch}', { epoch: String(epochs + 1) });
  return phase === 'starting' ? t('Preparing the network') : t('Stopping …');
}

/** Two trainings at once would only slow each other down. */
function AnotherRun() {
  const name = useTraining((s) => s.started.name);
  return (
    <Text role="status" className={classes.status}>
      <Words
        text="“{name}” is training. The playground waits for its end: <page>see it on the Train page</page>, where it can be stopped."
        values={{ name }}
        parts={{ page: <Anchor component={Link} href="/train" underline="always" inherit /> }}
      />
    </Text>
  );
}
