import { Button, Group, Progress, Stack, Text } from '@mantine/core';
import { IconCopy, IconPlayerPlayFilled, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'wouter';
import type { RunRecord } from '../../../experiments/run.ts';
import type { Sweep } from '../../../experiments/sweep.ts';
import { t } from '../../../i18n.ts';
import { loadDatasetTracks } from '../../../storage/runs.ts';
import { orTell } from '../../music/orTell.ts';
import { useTrainingTracks } from '../../train/trainOn.ts';
import { DeleteSweep } from './DeleteSweep.tsx';
import { queueRuns } from './startSweep.ts';
import { useSweepDraft } from './sweepDraft.ts';
import { progressInWords, type SweepProgress } from './sweepProgress.ts';

interface SweepHeadProps {
  sweep: Sweep;
  /** Of the sweep. */
  runs: readonly RunRecord[];
  progress: SweepProgress;
}

/** How far a sweep is, and what can be done with it. */
export function SweepHead({ sweep, runs, progress }: SweepHeadProps) {
  const atHand = useTrainingTracks();
  const [deleting, setDeleting] = useState(false);
  const { missing, finished, total } = progress;
  const runMissing = async () => {
    // Figures of one sweep are comparable only on the same tracks.
    const before = runs[0] && (await loadDatasetTracks(runs[0].dataset.fingerprint));
    if (runs[0] && !before)
      throw new Error(
        t(
          'The tracks of this sweep are no longer kept in this browser. Copy it to a new sweep to train it on the music that is there.',
        ),
      );
    await queueRuns(sweep.id, missing, before ?? atHand);
  };
  return (
    <Stack gap="xs">
      <div>
        <Text fw={600} role="status">
          {progressInWords(progress)}
        </Text>
        <Progress.Root size="lg" mt={4}>
          <Progress.Section
            value={(finished / Math.max(1, total)) * 100}
            aria-label={t('Runs that are done')}
          />
        </Progress.Root>
      </div>
      <Group gap="xs">
        {missing.length > 0 && (
          <Button
            leftSection={<IconPlayerPlayFilled size={18} />}
            onClick={() => void orTell(runMissing(), t('The runs were not queued'))}
          >
            {t('Run what is missing ({count})', { count: missing.length })}
          </Button>
        )}
        <Button
          component={Link}
          href={`/experiments/sweeps/new/${sweep.id}`}
          variant="default"
          leftSection={<IconCopy size={18} />}
          onClick={() => useSweepDraft.getState().begin(sweep.id)}
        >
          {t('Copy to a new sweep')}
        </Button>
        <Button variant="default" leftSection={<IconTrash size={18} />} onClick={() => setDeleting(true)}>
          {t('Delete')}
        </Button>
      </Group>
      <DeleteSweep sweep={sweep} runs={runs} opened={deleting} onClose={() => setDeleting(false)} />
    </Stack>
  );
}
