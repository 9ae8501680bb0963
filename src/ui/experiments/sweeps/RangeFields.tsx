import { Button, Group, NumberInput, SegmentedControl, Text } from '@mantine/core';
import { useState } from 'react';
import type { Recipe } from '../../../experiments/recipe.ts';
import { type RecipeField, withChanges } from '../../../experiments/recipeFields.ts';
import { t } from '../../../i18n.ts';
import { type Range, rangeProblem, rangeValues } from './rangeValues.ts';

interface RangeFieldsProps {
  field: RecipeField;
  base: Recipe;
  onFill(values: number[]): void;
}

/** From, to, how many: fills a list in. */
export function RangeFields({ field, base, onFill }: RangeFieldsProps) {
  const own = typeof field.value === 'number' ? field.value : 1;
  const [range, setRange] = useState<Range>({ from: own, to: own * 10, count: 4, scale: 'linear' });
  const problem = rangeProblem(range);
  const values = problem === null ? rangeValues(range, takesWholeOnly(field, base)) : [];
  const number = (name: 'from' | 'to' | 'count', label: string) => (
    <NumberInput
      label={label}
      w={110}
      value={Number.isFinite(range[name]) ? range[name] : ''}
      hideControls
      decimalScale={12}
      onChange={(value) => setRange({ ...range, [name]: typeof value === 'number' ? value : Number.NaN })}
    />
  );
  return (
    <Group align="flex-end" gap="xs" role="group" aria-label={t('Range of {label}', { label: field.label })}>
      {number('from', t('From'))}
      {number('to', t('To'))}
      {number('count', t('How many'))}
      <SegmentedControl
        aria-label={t('Steps')}
        data={[
          { value: 'linear', label: t('even steps') },
          { value: 'logarithmic', label: t('logarithmic') },
        ]}
        value={range.scale}
        onChange={(scale) => setRange({ ...range, scale: scale as Range['scale'] })}
      />
      <Button disabled={problem !== null} onClick={() => onFill(values)}>
        {t('Fill in')}
      </Button>
      <Text size="sm" c="dimmed" w="100%" role="status">
        {problem ?? values.join(', ')}
      </Text>
    </Group>
  );
}

/** Whether the recipe refuses what lies halfway on either side of its own value. */
function takesWholeOnly({ path, value }: RecipeField, base: Recipe): boolean {
  const whole = Math.floor(typeof value === 'number' ? value : 1);
  return [whole - 0.5, whole + 0.5].every((half) => 'problem' in withChanges(base, { [path]: half }));
}
