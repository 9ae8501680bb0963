import { SimpleGrid, Stack, Switch } from '@mantine/core';
import { t } from '../../i18n.ts';
import { type ReduceLROnPlateauSettings, reduceLROnPlateauSchema } from '../../training/callbacks.ts';
import { Explained } from '../glossary/Explained.tsx';
import { MonitorSelect } from './MonitorSelect.tsx';
import { NumberField } from './NumberField.tsx';

const SWITCHED_ON = reduceLROnPlateauSchema.parse({ className: 'ReduceLROnPlateau', patience: 5 });

interface ReduceLROnPlateauFieldsProps {
  /** Null: off. */
  settings: ReduceLROnPlateauSettings | null;
  onChange(settings: ReduceLROnPlateauSettings | null): void;
}

export function ReduceLROnPlateauFields({ settings, onChange }: ReduceLROnPlateauFieldsProps) {
  const number = (
    name: 'factor' | 'patience' | 'cooldown' | 'minLr' | 'minDelta',
    label: string,
    step?: number,
  ) =>
    settings && (
      <NumberField
        label={label}
        value={settings[name]}
        min={0}
        {...(step && { step, decimals: true })}
        onChange={(value) => onChange({ ...settings, [name]: value })}
      />
    );
  return (
    <Stack gap="xs">
      <Explained term="reducelronplateau">
        <Switch
          label={t('ReduceLROnPlateau')}
          description={t('Lowers the learning rate when the run no longer improves.')}
          checked={settings !== null}
          onChange={(event) => onChange(event.currentTarget.checked ? SWITCHED_ON : null)}
        />
      </Explained>
      {settings && (
        <SimpleGrid cols={2}>
          <MonitorSelect
            value={settings.monitor}
            onChange={(monitor) => onChange({ ...settings, monitor, mode: 'auto' })}
          />
          {number('factor', t('Factor'), 0.1)}
          {number('patience', t('Patience (epochs)'))}
          {number('cooldown', t('Cooldown (epochs)'))}
          {number('minDelta', t('Least improvement'), 0.0001)}
          {number('minLr', t('Lowest learning rate'), 0.000001)}
        </SimpleGrid>
      )}
    </Stack>
  );
}
