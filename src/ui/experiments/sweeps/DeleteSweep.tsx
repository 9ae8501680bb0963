import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useLocation } from 'wouter';
import type { RunRecord } from '../../../experiments/run.ts';
import type { Sweep } from '../../../experiments/sweep.ts';
import { orTell } from '../../music/orTell.ts';
import { count } from '../../music/words.ts';
import { useRuns } from '../../state/runs.ts';

interface DeleteSweepProps {
  sweep: Sweep;
  runs: readonly RunRecord[];
  opened: boolean;
  onClose(): void;
}

/** Asks before a sweep is deleted with its runs. */
export function DeleteSweep({ sweep, runs, opened, onClose }: DeleteSweepProps) {
  const [, navigate] = useLocation();
  const going = runs.some(({ status }) => status === 'running');
  const remove = async () => {
    await useRuns.getState().removeSweep(sweep.id);
    navigate('/experiments/sweeps');
  };
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={`Delete “${sweep.name}”?`}
      centered
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <Stack>
        <Text>
          {going
            ? 'One of its runs is going on: end it first.'
            : `Its ${count(runs.length, 'run')} with curves, figures and weights are deleted from this browser too.`}
        </Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose} data-autofocus>
            Keep
          </Button>
          <Button
            color="red"
            disabled={going}
            onClick={() => void orTell(remove(), 'The sweep could not be deleted')}
          >
            Delete
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
