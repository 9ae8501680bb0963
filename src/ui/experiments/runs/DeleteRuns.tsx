import type { RunRecord } from '../../../experiments/run.ts';
import { t } from '../../../i18n.ts';
import { Confirm } from '../../Confirm.tsx';
import { orTell } from '../../music/orTell.ts';
import { useRuns } from '../../state/runs.ts';

interface DeleteRunsProps {
  runs: readonly RunRecord[];
  opened: boolean;
  onClose(): void;
}

/** Asks before runs are deleted. */
export function DeleteRuns({ runs, opened, onClose }: DeleteRunsProps) {
  const running = runs.find(({ status }) => status === 'running');
  const gone = runs.filter((run) => run !== running);
  const [only] = runs;
  return (
    <Confirm
      opened={opened}
      onClose={onClose}
      title={
        runs.length === 1
          ? t('Delete “{name}”?', { name: only!.name })
          : t('Delete {count, plural, one {# run} other {# runs}}?', { count: runs.length })
      }
      text={[
        t('Their figures, curves, notes and weights are deleted from this browser. Recipes and music stay.'),
        running && t('“{name}” is being trained and stays.', { name: running.name }),
      ]
        .filter(Boolean)
        .join(' ')}
      action={t('Delete')}
      onConfirm={() =>
        void orTell(useRuns.getState().remove(gone.map(({ id }) => id)), t('The runs could not be deleted'))
      }
    />
  );
}
