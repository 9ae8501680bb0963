import type { RunRecord } from '../../../experiments/run.ts';
import { t } from '../../../i18n.ts';
import { Confirm } from '../../Confirm.tsx';
import { orTell } from '../../music/orTell.ts';
import { useRuns } from '../../state/runs.ts';
import { bytesInWords } from '../../train/bytesInWords.ts';

interface DeleteWeightsProps {
  runs: readonly RunRecord[];
  opened: boolean;
  onClose(): void;
}

/** Asks before runs lose their weights. */
export function DeleteWeights({ runs, opened, onClose }: DeleteWeightsProps) {
  const kept = runs.filter(({ weightBytes }) => weightBytes !== null);
  const bytes = kept.reduce((sum, { weightBytes }) => sum + weightBytes!, 0);
  return (
    <Confirm
      opened={opened}
      onClose={onClose}
      title={t('Delete the weights of {count, plural, one {# run} other {# runs}}?', { count: kept.length })}
      text={t(
        'This frees {bytes}. Figures, curves and confusion matrices stay, but these networks can no longer predict.',
        { bytes: bytesInWords(bytes) },
      )}
      action={t('Delete weights')}
      onConfirm={() =>
        void orTell(
          useRuns.getState().removeWeights(kept.map(({ id }) => id)),
          t('The weights could not be deleted'),
        )
      }
    />
  );
}
