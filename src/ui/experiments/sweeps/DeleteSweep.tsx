import { useLocation } from 'wouter';
import type { RunRecord } from '../../../experiments/run.ts';
import type { Sweep } from '../../../experiments/sweep.ts';
import { Confirm } from '../../Confirm.tsx';
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
    <Confirm
      opened={opened}
      onClose={onClose}
      title={`Delete “${sweep.name}”?`}
      text={
        going
          ? 'One of its runs is going on: end it first.'
          : `Its ${count(runs.length, 'run')} with curves, figures and weights are deleted from this browser too.`
      }
      action="Delete"
      disabled={going}
      onConfirm={() => void orTell(remove(), 'The sweep could not be deleted')}
    />
  );
}
