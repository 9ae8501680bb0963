import { Group, Progress, Stack, Text } from '@mantine/core';
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconClock,
  IconLoader2,
  IconPlayerPause,
  IconX,
} from '@tabler/icons-react';
import { plannedEpochs } from '../../../experiments/plannedEpochs.ts';
import type { RunRecord } from '../../../experiments/run.ts';
import { t } from '../../../i18n.ts';
import { STATUS_WORDS } from './runWords.ts';

const ICONS = {
  queued: IconClock,
  running: IconLoader2,
  interrupted: IconPlayerPause,
  finished: IconCircleCheck,
  failed: IconAlertTriangle,
  cancelled: IconX,
};

interface RunStatusCellProps {
  run: RunRecord;
  /** Its place among the waiting runs, from 1. */
  place: number | undefined;
}

/** How a run stands: an icon, words, and how far it is. */
export function RunStatusCell({ run, place }: RunStatusCellProps) {
  const Icon = ICONS[run.status];
  const all = plannedEpochs(run.recipe);
  const done = run.epochs.length;
  return (
    <Stack gap={2}>
      <Group gap={6} wrap="nowrap">
        <Icon size={18} aria-hidden="true" style={{ flex: 'none' }} />
        <Text size="sm" fw={run.status === 'running' ? 650 : undefined}>
          {run.status === 'queued' && place !== undefined
            ? t('Waiting, place {place}', { place })
            : STATUS_WORDS[run.status]}
        </Text>
      </Group>
      {(run.status === 'running' || run.status === 'interrupted') && (
        <Text size="xs" c="dimmed">
          {t('epoch {done} of {all}', { done, all })}
        </Text>
      )}
      {run.status === 'running' && (
        <Progress
          value={(100 * done) / all}
          size="sm"
          aria-label={t('{name}: {done} of {all} epochs', { name: run.name, done, all })}
        />
      )}
    </Stack>
  );
}
