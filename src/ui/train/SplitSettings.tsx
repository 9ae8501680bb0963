import { Alert, Button, Group, NumberInput, Radio, Stack } from '@mantine/core';
import { matchesGtzan, type SplitSettings as Settings } from '../../dataset/split.ts';
import { count } from '../music/words.ts';
import { useRecipe } from '../state/recipe.ts';
import { NumberField } from './NumberField.tsx';
import { SplitTable } from './SplitTable.tsx';
import type { SplitPreview } from './splitPreview.ts';
import { useTrainingTracks } from './trainOn.ts';

const PRESETS = [
  { label: '80 / 20', validation: 0.2, test: 0 },
  { label: '80 / 10 / 10', validation: 0.1, test: 0.1 },
];

/** How tracks are divided into train, validation and test. */
export function SplitSettings({ preview }: { preview: SplitPreview }) {
  const split = useRecipe((s) => s.recipe.split);
  const edit = useRecipe((s) => s.edit);
  const listed = matchesGtzan(useTrainingTracks());
  const set = (change: Partial<Settings>) => edit({ split: { ...split, ...change } });
  const filtered = split.scheme === 'gtzan-filtered';
  return (
    <Stack gap="sm">
      {(listed > 0 || filtered) && (
        <Radio.Group
          label="Lists"
          value={split.scheme}
          onChange={(scheme) => set({ scheme: scheme as Settings['scheme'], unit: 'track' })}
        >
          <Stack gap={6} mt={4}>
            <Radio value="random" label="Random" />
            <Radio
              value="gtzan-filtered"
              label="GTZAN’s filtered lists"
              description={`No faulty or repeated recording, no artist on both sides. ${count(listed, 'track')} here are on them.`}
            />
          </Stack>
        </Radio.Group>
      )}
      {!filtered && (
        <>
          <Radio.Group
            label="What stays together"
            value={split.unit}
            onChange={(unit) => set({ unit: unit as Settings['unit'] })}
          >
            <Stack gap={6} mt={4}>
              <Radio value="track" label="Tracks" description="All clips of a track on one side." />
              <Radio
                value="clip"
                label="Clips only (leaky)"
                description="Leaky: clips of one track on both sides; figures flatter."
              />
            </Stack>
          </Radio.Group>
          <Shares validation={split.validation} test={split.test} onChange={set} />
          <NumberField
            label="Seed of the split"
            value={split.seed}
            min={0}
            max={0xffffffff}
            onChange={(seed) => set({ seed })}
          />
        </>
      )}
      {preview.warnings.map((warning) => (
        <Alert key={warning} color="yellow" p="xs">
          {warning}
        </Alert>
      ))}
      {preview.error && (
        <Alert role="alert" color="red">
          {preview.error}
        </Alert>
      )}
      {preview.counts && <SplitTable counts={preview.counts} />}
    </Stack>
  );
}

interface SharesProps {
  validation: number;
  test: number;
  onChange(shares: { validation?: number; test?: number }): void;
}

function Shares({ validation, test, onChange }: SharesProps) {
  const field = (name: 'validation' | 'test', share: number) => ({
    value: Math.round(share * 1000) / 10,
    min: 0,
    max: 50,
    step: 5,
    suffix: ' %',
    onChange: (value: string | number) => typeof value === 'number' && onChange({ [name]: value / 100 }),
  });
  return (
    <Group align="flex-end" gap="sm">
      <NumberInput label="Validation" w={110} {...field('validation', validation)} />
      <NumberInput label="Test" w={110} {...field('test', test)} />
      <Group gap={6}>
        {PRESETS.map((preset) => (
          <Button
            key={preset.label}
            variant="default"
            px="sm"
            aria-pressed={preset.validation === validation && preset.test === test}
            onClick={() => onChange({ validation: preset.validation, test: preset.test })}
          >
            {preset.label}
          </Button>
        ))}
      </Group>
    </Group>
  );
}
