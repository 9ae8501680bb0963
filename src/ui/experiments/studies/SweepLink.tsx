import { Button } from '@mantine/core';
import { Link } from 'wouter';
import { SHIPPED_SWEEPS } from '../../../experiments/shippedSweeps.ts';
import type { StudyRow } from '../../../experiments/studies/study.ts';
import { t } from '../../../i18n.ts';
import { useSweepDraft } from '../sweeps/sweepDraft.ts';

/** To the sweep that the app ships for these rows, where there is one. */
export function SweepLink({ rows }: { rows: readonly StudyRow[] }) {
  const entry = SHIPPED_SWEEPS.find(({ row }) => rows.some((r) => r.row === row));
  if (!entry) return null;
  return (
    <Button
      component={Link}
      href={`/experiments/sweeps/new/${entry.id}`}
      variant="subtle"
      size="compact-md"
      aria-label={t('Open as a sweep: {name}', { name: entry.sweep.name })}
      onClick={() => useSweepDraft.getState().begin(entry.id)}
    >
      {t('Open as a sweep')}
    </Button>
  );
}
