import { Button, Modal } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { missingRuns } from '../../../experiments/studies/missing.ts';
import type { StudyRow } from '../../../experiments/studies/study.ts';
import { t } from '../../../i18n.ts';
import { useRuns } from '../../state/runs.ts';
import { QueueMissingForm } from './QueueMissingForm.tsx';
import { useDatasetAtHand } from './useDatasetAtHand.ts';

interface QueueMissingProps {
  rows: readonly StudyRow[];
  /** What the rows are, for the button's name. */
  what: string;
  prominent?: boolean;
  compact?: boolean;
}

const AS_REPORTED = { mostEpochs: null, folds: 'all' } as const;

/** The button that queues what rows still lack; nothing where they lack nothing, or there is nothing to train on. */
export function QueueMissing({ rows, what, prominent = false, compact = false }: QueueMissingProps) {
  const runs = useRuns((s) => s.runs);
  const fingerprint = useDatasetAtHand()?.fingerprint ?? null;
  const [open, setOpen] = useState(false);
  const complete = useMemo(
    () =>
      fingerprint === null || missingRuns(rows, runs, fingerprint, AS_REPORTED, () => null).runs.length === 0,
    [rows, runs, fingerprint],
  );
  if (complete && !open) return null;
  return (
    <>
      <Button
        variant={prominent ? 'filled' : 'default'}
        size={compact ? 'compact-sm' : prominent ? 'sm' : 'compact-md'}
        leftSection={compact ? undefined : <IconPlus size={18} />}
        aria-label={t('Queue what is missing of {what}', { what })}
        onClick={() => setOpen(true)}
      >
        {compact ? t('Queue') : t('Queue what is missing')}
      </Button>
      <Modal
        opened={open}
        closeButtonProps={{ 'aria-label': t('Close') }}
        onClose={() => setOpen(false)}
        title={t('Queue what is missing of {what}', { what })}
        size="lg"
      >
        <QueueMissingForm rows={rows} onDone={() => setOpen(false)} />
      </Modal>
    </>
  );
}
