import { Group, Select } from '@mantine/core';
import { IconCpu } from '@tabler/icons-react';
import { t } from '../../i18n.ts';
import type { BackendName } from '../../training/probe.ts';
import { ExplainButton } from '../glossary/Explained.tsx';
import { useBackends } from '../state/backends.ts';
import { useTraining } from '../state/training.ts';
import { backendInWords } from './backendInWords.ts';

/** What computes: the graphics card or the processor. */
export function BackendChoice() {
  const backends = useBackends((s) => s.backends);
  const backend = useBackends((s) => s.backend);
  const idle = useTraining((s) => s.phase === 'idle');
  // A run stays where it began.
  if (!idle) return null;
  return (
    <Group gap={4} wrap="nowrap">
      <Select
        aria-label={t('Computes on')}
        leftSection={<IconCpu size={20} />}
        flex={1}
        w={{ base: '100%', sm: 330 }}
        placeholder={t('Looking what this browser has')}
        data={backends.map((info) => ({
          value: info.name,
          label: backendInWords(info),
          disabled: !info.available,
        }))}
        value={backend?.name ?? null}
        allowDeselect={false}
        onChange={(name) => name && void useBackends.getState().choose(name as BackendName)}
      />
      <ExplainButton term="backend" />
    </Group>
  );
}
