import { Button, Group, NumberInput } from '@mantine/core';
import type { SplitSettings } from '../../dataset/split.ts';
import { t } from '../../i18n.ts';
import { Explained } from '../glossary/Explained.tsx';

const PRESETS = [
  { label: '80 / 20', validation: 0.2, test: 0 },
  { label: '80 / 10 / 10', validation: 0.1, test: 0.1 },
];

interface ShareFieldsProps {
  split: SplitSettings;
  onChange(shares: { validation?: number; test?: number }): void;
}

/** How much of every genre is set aside; of a fold, whose size is fixed, only how much tests. */
export function ShareFields({ split, onChange }: ShareFieldsProps) {
  const field = (name: 'validation' | 'test') => ({
    w: 110,
    value: Math.round(split[name] * 1000) / 10,
    min: 0,
    max: 50,
    step: 5,
    suffix: ' %',
    onChange: (value: string | number) => typeof value === 'number' && onChange({ [name]: value / 100 }),
  });
  const test = (
    <Explained term="test-set">
      <NumberInput label={t('Test')} {...field('test')} />
    </Explained>
  );
  if (split.folds) return test;
  return (
    <Group align="flex-end" gap="sm">
      <Explained term="validation-set">
        <NumberInput label={t('Validation')} {...field('validation')} />
      </Explained>
      {test}
      <Group gap={6}>
        {PRESETS.map((preset) => (
          <Button
            key={preset.label}
            variant="default"
            px="sm"
            aria-pressed={preset.validation === split.validation && preset.test === split.test}
            onClick={() => onChange({ validation: preset.validation, test: preset.test })}
          >
            {preset.label}
          </Button>
        ))}
      </Group>
    </Group>
  );
}
