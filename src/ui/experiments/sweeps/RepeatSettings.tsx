import { Group, SegmentedControl, Stack, Text } from '@mantine/core';
import type { Sweep } from '../../../experiments/sweep.ts';
import { NumberField } from '../../train/NumberField.tsx';
import { gridSize } from './fieldDimension.ts';

interface RepeatSettingsProps {
  sweep: Sweep;
  onChange(sweep: Sweep): void;
}

const FOLDS = [
  { value: '0', label: 'No folds' },
  { value: '5', label: '5 folds' },
  { value: '10', label: '10 folds' },
];

/** Which of the combinations are trained, and how often each. */
export function RepeatSettings({ sweep, onChange }: RepeatSettingsProps) {
  const { sampling, seeds, folds } = sweep;
  const size = gridSize(sweep);
  const usual = FOLDS.some(({ value }) => value === String(folds ?? 0));
  const foldChoices = usual ? FOLDS : [...FOLDS, { value: String(folds), label: `${folds} folds` }];
  const sample = (kind: string) =>
    onChange({
      ...sweep,
      sampling: kind === 'grid' ? { kind } : { kind: 'random', count: Math.ceil(size / 2), seed: 1 },
    });
  return (
    <Stack gap="sm">
      {(size > 2 || sampling.kind === 'random') && (
        <Stack gap={6}>
          <SegmentedControl
            aria-label="Which combinations"
            data={[
              { value: 'grid', label: `All ${size} combinations` },
              { value: 'random', label: 'Some, drawn at random' },
            ]}
            value={sampling.kind}
            onChange={sample}
          />
          {sampling.kind === 'random' && (
            <Group grow>
              <NumberField
                label="How many combinations"
                value={sampling.count}
                min={1}
                max={size}
                onChange={(count) => onChange({ ...sweep, sampling: { ...sampling, count } })}
              />
              <NumberField
                label="Seed of the draw"
                value={sampling.seed}
                min={0}
                onChange={(seed) => onChange({ ...sweep, sampling: { ...sampling, seed } })}
              />
            </Group>
          )}
        </Stack>
      )}
      <div>
        <Text fw={600} size="sm" mb={4}>
          Cross-validation
        </Text>
        <SegmentedControl
          aria-label="Cross-validation"
          data={foldChoices}
          value={String(folds ?? 0)}
          onChange={(value) => onChange({ ...sweep, folds: value === '0' ? null : Number(value) })}
        />
        <Text size="sm" c="dimmed" mt={4}>
          {folds === null
            ? 'Every run has the recipe’s own split.'
            : `Every combination is trained ${folds} times; each time another ${ORDINALS[folds] ?? `1/${folds}`} of the tracks validates.`}
        </Text>
      </div>
      <NumberField
        label="Seeds"
        description="How often each is repeated with other random weights, order and windows."
        value={seeds}
        min={1}
        max={20}
        onChange={(n) => onChange({ ...sweep, seeds: n })}
      />
    </Stack>
  );
}

const ORDINALS: Record<number, string> = { 5: 'fifth', 10: 'tenth' };
