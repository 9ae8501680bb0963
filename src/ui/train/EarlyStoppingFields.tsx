import { Checkbox, SimpleGrid, Stack, Switch } from '@mantine/core';
import { t } from '../../i18n.ts';
import { type EarlyStoppingSettings, earlyStoppingSchema } from '../../training/callbacks.ts';
import { Explained } from '../glossary/Explained.tsx';
import { MonitorSelect } from './MonitorSelect.tsx';
import { NumberField } from './NumberField.tsx';

const SWITCHED_ON = earlyStoppingSchema.parse({
  className: 'EarlyStopping',
  patience: 10,
  restoreBestWeights: true,
});

interface EarlyStoppingFieldsProps {
  /** Null: off. */
  settings: EarlyStoppingSettings | null;
  onChange(settings: EarlyStoppingSettings | null): void;
}

export function EarlyStoppingFields({ settings, onChange }: EarlyStoppingFieldsProps) {
  const set = (change: Partial<EarlyStoppingSettings>) => settings && onChange({ ...settings, ...change });
  return (
    <Stack gap="xs">
      <Explained term="earlystopping">
        <Switch
          label={t('EarlyStopping')}
          description={t('Ends the run when it no longer improves.')}
          checked={settings !== null}
          onChange={(event) => onChange(event.currentTarget.checked ? SWITCHED_ON : null)}
        />
      </Explained>
      {settings && (
        <>
          <SimpleGrid cols={2}>
            <MonitorSelect value={settings.monitor} onChange={(monitor) => set({ monitor, mode: 'auto' })} />
            <NumberField
              term="patience"
              label={t('Patience (epochs)')}
              value={settings.patience}
              min={0}
              onChange={(patience) => set({ patience })}
            />
            <NumberField
              term="least-improvement"
              label={t('Least improvement')}
              value={settings.minDelta}
              min={0}
              step={0.001}
              decimals
              onChange={(minDelta) => set({ minDelta })}
            />
          </SimpleGrid>
          <Explained term="best-epoch">
            <Checkbox
              label={t('Go back to the best epoch’s weights')}
              checked={settings.restoreBestWeights}
              onChange={(event) => set({ restoreBestWeights: event.currentTarget.checked })}
            />
          </Explained>
        </>
      )}
    </Stack>
  );
}
