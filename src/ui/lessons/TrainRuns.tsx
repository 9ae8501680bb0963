import { Alert, Button, Group, Progress, Stack, Text } from '@mantine/core';
import { IconPlayerPlay, IconPlayerStop } from '@tabler/icons-react';
import { useState } from 'react';
import type { LessonId, LessonPlan } from '../../experiments/lessons/plan.ts';
import { t } from '../../i18n.ts';
import { messageOf } from '../../messageOf.ts';
import { hasEnded, useLessonRuns } from '../state/lessonRuns.ts';
import { useTraining } from '../state/training.ts';
import { useRunsOf } from './useRunsOf.ts';

interface TrainRunsProps {
  lesson: LessonId;
  /** What is trained, one after the other; those that have been are not trained again. */
  plans: readonly LessonPlan[];
  /** Of the button. */
  label: string;
}

/** The button that trains a step's runs, and how far they are. Nothing once all of them are there. */
export function TrainRuns({ lesson, plans, label }: TrainRunsProps) {
  const runs = useRunsOf(lesson, plans);
  const going = useLessonRuns((s) => s.going);
  const [refused, refuse] = useState<string | null>(null);
  const failure = runs.find((run) => run?.status === 'failed')?.problem ?? null;
  const problem = refused ?? failure;
  const start = () => {
    refuse(null);
    useLessonRuns
      .getState()
      .train(lesson, plans)
      .catch((error: unknown) => refuse(messageOf(error)));
  };
  if (going?.lesson === lesson) return <Going {...going} />;
  if (runs.every(hasEnded)) return null;
  return (
    <Stack gap="sm" align="flex-start">
      {problem && (
        <Alert role="alert" color="red" title={t('It was not trained')}>
          {problem}
        </Alert>
      )}
      <Button size="lg" leftSection={<IconPlayerPlay size={22} />} onClick={start}>
        {label}
      </Button>
    </Stack>
  );
}

interface GoingProps {
  /** The run's place among those that are trained now, from 0. */
  done: number;
  of: number;
  /** Of the fresh tracks; null while it trains. */
  asked: { done: number; total: number } | null;
}

function Going({ done, of, asked }: GoingProps) {
  const stopping = useTraining((s) => s.phase === 'stopping');
  const { what, share } = useHowFar(asked);
  return (
    <Group gap="md" wrap="nowrap">
      <Stack gap={4} flex={1}>
        <Text fz="lg">{of > 1 ? t('Run {run} of {of}. {what}', { run: done + 1, of, what }) : what}</Text>
        <Progress.Root size="lg">
          <Progress.Section value={share * 100} aria-label={t('How far the run is')} />
        </Progress.Root>
      </Stack>
      <Button
        variant="default"
        size="md"
        leftSection={<IconPlayerStop size={20} />}
        disabled={stopping}
        onClick={() => useLessonRuns.getState().cancel()}
      >
        {t('Cancel')}
      </Button>
    </Group>
  );
}

/** What is being done, and how much of it has been, 0..1. */
function useHowFar(asked: GoingProps['asked']): { what: string; share: number } {
  const phase = useTraining((s) => s.phase);
  const progress = useTraining((s) => s.progress);
  const live = useTraining((s) => s.live);
  const name = useTraining((s) => s.started.name);
  const shareOf = ({ done, total }: { done: number; total: number }) => done / Math.max(1, total);
  if (asked) {
    const [done, total] = [String(asked.done), String(asked.total)];
    const what = t('“{name}” is asked about fresh tracks: {done} of {total}', { name, done, total });
    return { what, share: shareOf(asked) };
  }
  const batches = live ? Math.max(1, live.batch, Math.ceil(live.clips / live.batchSize)) : 1;
  const trained = live ? (live.epoch - 1 + live.batch / batches) / live.epochs : 0;
  const share = live || !progress ? trained : shareOf(progress);
  if (phase === 'features' && progress) {
    const what = t(
      'Making the music and its pictures: {done} of {total, plural, one {# track} other {# tracks}}',
      { done: String(progress.done), total: progress.total },
    );
    return { what, share };
  }
  if (phase === 'training' && live) {
    const [epoch, epochs] = [String(live.epoch), String(live.epochs)];
    return { what: t('“{name}” trains: epoch {epoch} of {epochs}', { name, epoch, epochs }), share };
  }
  return { what: phase === 'stopping' ? t('Stopping …') : t('Preparing the network …'), share };
}
