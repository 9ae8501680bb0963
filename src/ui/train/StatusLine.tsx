import { Group, Progress, Stack, Text } from '@mantine/core';
import { locale, t } from '../../i18n.ts';
import { count, timeLeft } from '../music/words.ts';
import { useBackends } from '../state/backends.ts';
import { useRecipe } from '../state/recipe.ts';
import { useTraining } from '../state/training.ts';
import type { TrainingPhase, TransferPart } from '../state/trainingEvents.ts';
import { backendInWords } from './backendInWords.ts';

const PARTS: Record<TransferPart, string> = { head: 'Training the head', 'fine-tuning': 'Fine-tuning' };

const PHASES: Record<TrainingPhase, string> = {
  idle: 'Ready',
  features: 'Computing features',
  starting: 'Preparing the network',
  bottleneck: 'The base computes every clip',
  training: 'Training',
  paused: 'Paused',
  evaluating: 'Evaluating',
  stopping: 'Stopping …',
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
      Epoch {epoch} of {epochs}, batch {batch} of {Math.max(batch, Math.ceil(clips / batchSize))}
      {clipsPerSecond > 0 && ` · ${count(Math.round(clipsPerSecond), 'clip')} a second`}
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
      {t('{done} of {total} · {secondsLeft}', {
        done: progress.done.toLocaleString(locale),
        total: count(progress.total, noun),
        secondsLeft: timeLeft(progress.secondsLeft),
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
