import { Group, SegmentedControl, Stack, Text } from '@mantine/core';
import type { Sweep } from '../../../experiments/sweep.ts';
import { t } from '../../../i18n.ts';
import { Term } from '../../glossary/Term.tsx';
import { NumberField } from '../../train/NumberField.tsx';
import { gridSize } from './fieldDimension.ts';

interface RepeatSettingsProps {
  sweep: Sweep;
  onChange(sweep: Sweep): void;
}

const FOLDS = [
  { value: '0', label: t('No folds') },
  { value: '5', label: t('{count} folds', { count: 5 }) },
  { value: '10', label: t('{count} folds', { count: 10 }) },
];

/** Which of the combinations are trained, and how often each. */
export function RepeatSettings({ sweep, onChange }: RepeatSettingsProps) {
  const { sampling, seeds, folds } = sweep;
  const size = gridSize(sweep);
  const usual = FOLDS.some(({ value }) => value === String(folds ?? 0));
  const foldChoices = usual
    ? FOLDS
    : [...FOLDS, { value: String(folds), label: t('{count} folds', { count: folds ?? 0 }) }];
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
            aria-label={t('Which combinations')}
            data={[
              {
                value: 'grid',
                label: t('All {count} combinations', {
                  count: size,
                }),
              },
              { value: 'random', label: t('Some, drawn at random') },
            ]}
            value={sampling.kind}
            onChange={sample}
          />
          {sampling.kind === 'random' && (
            <Group grow>
              <NumberField
                label={t('How many combinations')}
                value={sampling.count}
                min={1}
                max={size}
                onChange={(count) => onChange({ ...sweep, sampling: { ...sampling, count } })}
              />
              <NumberField
                term="seed"
                label={t('Seed of the draw')}
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
          <Term name="cross-validation">{t('Cross-validation')}</Term>
        </Text>
        <SegmentedControl
          aria-label={t('Cross-validation')}
          data={foldChoices}
          value={String(folds ?? 0)}
          onChange={(value) => onChange({ ...sweep, folds: value === '0' ? null : Number(value) })}
        />
        <Text size="sm" c="dimmed" mt={4}>
          {folds === null
            ? t('Every run has the recipe’s own split.')
            : t(
                'Every combination is trained {folds} times; each time another {folds, select, 5 {fifth} 10 {tenth} other {1/{folds}}} of the tracks validates.',
                { folds },
              )}
        </Text>
      </div>
      <NumberField
        term="seed"
        label={t('Seeds')}
        description={t('How often each is repeated with other random weights, order and windows.')}
        value={seeds}
        min={1}
        max={20}
        onChange={(n) => onChange({ ...sweep, seeds: n })}
      />
    </Stack>
  );
}
