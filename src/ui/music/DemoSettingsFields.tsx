import { Input, NumberInput, SimpleGrid, Slider, Stack } from '@mantine/core';
import { type DemoSettings, demoSettingsSchema } from '../../dataset/demo/settings.ts';
import { t } from '../../i18n.ts';

interface DemoSettingsFieldsProps {
  settings: DemoSettings;
  onChange(settings: DemoSettings): void;
}

/** What the user decides about the built-in music. */
export function DemoSettingsFields({ settings, onChange }: DemoSettingsFieldsProps) {
  const issues = demoSettingsSchema.safeParse(settings).error?.issues ?? [];
  const numberField = (field: 'tracksPerGenre' | 'seconds' | 'seed') => ({
    value: settings[field],
    onChange: (value: string | number) =>
      typeof value === 'number' && onChange({ ...settings, [field]: value }),
    error: issues.find((issue) => issue.path[0] === field)?.message,
    allowDecimal: field === 'seconds',
  });
  return (
    <Stack gap="sm">
      <SimpleGrid cols={3} spacing="sm">
        <NumberInput label={t('Tracks per genre')} min={1} max={100} {...numberField('tracksPerGenre')} />
        <NumberInput label={t('Seconds each')} min={4} max={30} {...numberField('seconds')} />
        <NumberInput label={t('Seed')} {...numberField('seed')} />
      </SimpleGrid>
      <ShareField
        label={t('Variation')}
        description={t('How far tracks of one genre differ; from 30 % on genres borrow from one another')}
        value={settings.variation}
        onChange={(variation) => onChange({ ...settings, variation })}
      />
      <ShareField
        label={t('Noise')}
        description={t('Hiss, hum, crackle and room of a worn recording')}
        value={settings.noise}
        onChange={(noise) => onChange({ ...settings, noise })}
      />
    </Stack>
  );
}

interface ShareFieldProps {
  label: string;
  description: string;
  /** 0..1 */
  value: number;
  onChange(value: number): void;
}

function ShareField({ label, description, value, onChange }: ShareFieldProps) {
  const percent = Math.round(value * 100);
  return (
    <Input.Wrapper label={`${label}: ${percent} %`} description={description} labelElement="div">
      <Slider
        mt="xs"
        thumbLabel={t('{label} in percent', { label })}
        label={null}
        step={5}
        value={percent}
        onChange={(next) => onChange(next / 100)}
      />
    </Input.Wrapper>
  );
}
