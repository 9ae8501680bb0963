import { useLocation } from 'wouter';
import type { RunRecord } from '../../../experiments/run.ts';
import type { Sweep } from '../../../experiments/sweep.ts';
import { t } from '../../../i18n.ts';
import { Confirm } from '../../Confirm.tsx';
import { orTell } from '../../music/orTell.ts';
import { useQueue } from '../../state/queue.ts';
import { useTraining } from '../../state/training.ts';

interface DeleteSweepProps {
  sweep: Sweep;
  runs: readonly RunRecord[];
  opened: boolean;
  onClose(): void;
}

/** Asks before a sweep is deleted with its runs, of which one may be going on. */
export function DeleteSweep({ sweep, runs, opened, onClose }: DeleteSweepProps) {
  const [, navigate] = useLocation();
  const current = useTraining(({ phase, started }) => (phase === 'idle' ? null : started.id));
  const going = runs.some(({ id }) => id === current);
  const elsewhere = runs.some(({ id, status }) => status === 'running' && id !== current);
  const remove = () => {
    // Its run may take a while to end: nobody has to wait for that here.
    navigate('/experiments/sweeps');
    void orTell(useQueue.getState().removeSweep(sweep.id), t('The sweep could not be deleted'));
  };
  const gone = t(
    'Its {count, plural, one {# run} other {# runs}} with curves, figures and weights are deleted from this browser too.',
    { count: runs.length },
  );
  return (
    <Confirm
      opened={opened}
      onClose={onClose}
      title={t('Delete “{name}”?', { name: sweep.name })}
      text={
        elsewhere
          ? t('One of its runs is going on in another tab of this browser: end it there first.')
          : going
            ? `${t('One of its runs is going on: it is ended, and none of those that wait begins.')} ${gone}`
            : gone
      }
      action={going ? t('End and delete') : t('Delete')}
      disabled={elsewhere}
      onConfirm={remove}
    />
  );
}
