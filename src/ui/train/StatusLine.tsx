import { Group, Progress, Stack, Text } from '@mantine/core';
import { locale, t } from '../../i18n.ts';
import { count, timeLeft } from '../music/words.ts';
import { useBackends } from '../state/backends.ts';
import { useRecipe } from '../state/recipe.ts';
import { useTraining } from '../state/training.ts';
import type { TrainingPhase, TransferPart } from '../state/trainingEvents.ts';
import { backendInWords } from './backendInWords.ts';

const PARTS: Record<TransferPart, string> = {
  head: t('Training the head'),
  'fine-tuning': t('Fine-tuning'),
};

const PHASES: Record<TrainingPhase, string> = {
  idle: t('Ready'),
  features: t('Computing features'),
  starting: t('Preparing the network'),
  bottleneck: t('The base computes every clip'),
  training: t('Training'),
  paused: t('Paused'),
  evaluating: t('Evaluating'),
  stopping: t('Stopping …'),
};

/** What is being done, how far it is and how long it will take. */
export function StatusLine() {
  const phase = useTraining((s) => s.phase);
  const finished = useTraining((s) => s.run !== null);
  const part = useTraining((s) => (s.phase === 'training' ? s.live?.part : null));
  const underway = phase === 'training' || phase === 'paused';
  const counts = phase === 'features' || phase === 'bottleneck';
  return (
    <Stack gap={4} flex={1} miw={260}>
      <Group gap="0 12px">
        <Text fw={650} size="lg" role="status">
          {phase === 'idle' && finished ? t('Finished') : part ? PARTS[part] : PHASES[phase]}
        </Text>
        {phase !== 'idle' && <RunName />}
        {phase !== 'idle' && <Backend />}
      </Group>
      {underway && <Live />}
      {counts && <ProgressCount noun={phase === 'features' ? 'track' : 'clip'} />}
      {underway && <LiveBar />}
      {counts && <ProgressBar label={PHASES[phase]} />}
    </Stack>
  );
}

/** Of a run of a queue: the recipe that is open on the page is another. */
function RunName() {
  const { name, recipe, queued } = useTraining((s) => s.started);
  const open = useRecipe((s) => s.recipe.id);
  if (!queued && recipe.id === open) return null;
  return <Text fw={500}>“{name}”</Text>;
}

function Backend() {
  const backend = useBackends((s) => s.backend);
  return backend && <Text c="dimmed">{t('on {backend}', { backend: backendInWords(backend) })}</Text>;
}

function Live() {
  const live = useTraining((s) => s.live);
  const paused = useTraining((s) => s.phase === 'paused');
  if (!live) return null;
  const { epoch, epochs, batch, clips, batchSize, clipsPerSecond, secondsLeft } = live;
  return (
    <Text style={{ fontVariantNumeric: 'tabular-nums' }}>
      {t('Epoch {epoch} of {epochs}, batch {batch} of {batches}', {
        epoch,
        epochs,
        batch,
        batches: Math.max(batch, Math.ceil(clips / batchSize)),
      })}
      {clipsPerSecond > 0 &&
        ` · ${t('{count, plural, one {# clip} other {# clips}} a second', { count: Math.round(clipsPerSecond) })}`}
      {!paused && ` · ${timeLeft(secondsLeft)}`}
    </Text>
  );
}

function LiveBar() {
  const done = useTraining(({ live }) => {
    if (!live) return 0;
    const batches = Math.max(live.batch, Math.ceil(live.clips / live.batchSize), 1);
    return ((live.epoch - 1 + live.batch / batches) / live.epochs) * 100;
  });
  return <Bar done={done} label={t('Training')} />;
}

function ProgressCount({ noun }: { noun: 'track' | 'clip' }) {
  const progress = useTraining((s) => s.progress);
  if (!progress) return null;
  return (
    <Text style={{ fontVariantNumeric: 'tabular-nums' }}>
      {t('{done} of {total} · {timeLeft}', {
        done: progress.done.toLocaleString(locale),
        total: count(progress.total, noun),
        timeLeft: timeLeft(progress.secondsLeft),
      })}
    </Text>
  );
}

function ProgressBar({ label }: { label: string }) {
  const done = useTraining(({ progress }) =>
    progress ? (progress.done / Math.max(1, progress.total)) * 100 : 0,
  );
  return <Bar done={done} label={label} />;
}

function Bar({ done, label }: { done: number; label: string }) {
  return (
    <Progress.Root size="lg">
      <Progress.Section value={done} aria-label={label} />
    </Progress.Root>
  );
}
