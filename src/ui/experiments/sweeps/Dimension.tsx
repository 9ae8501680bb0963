import { ActionIcon, Checkbox, Group, MultiSelect, Paper, Stack, Text } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { Recipe } from '../../../experiments/recipe.ts';
import { type RecipeField, readFieldValue, valueInWords } from '../../../experiments/recipeFields.ts';
import { completeJson, stablePath } from '../../../experiments/recipePath.ts';
import type { SweepDimension } from '../../../experiments/sweep.ts';
import { t } from '../../../i18n.ts';
import { ExplainButton } from '../../glossary/Explained.tsx';
import { termOfField } from '../../glossary/termOf.ts';
import { fieldDimension, valuesOf } from './fieldDimension.ts';
import { ValueListInput } from './ValueListInput.tsx';

interface DimensionProps {
  dimension: SweepDimension;
  /** Null where the options set several fields together, or one that the recipe lacks. */
  field: RecipeField | null;
  base: Recipe;
  /** @param dimension null takes it out */
  onChange(dimension: SweepDimension | null): void;
}

/** One thing that is varied, and its values. */
export function Dimension({ dimension, field, base, onChange }: DimensionProps) {
  const term = field && termOfField(stablePath(completeJson(base), field.path));
  return (
    <Paper withBorder p="sm" component="section" aria-label={dimension.name}>
      <Stack gap="xs">
        <Group justify="space-between" wrap="nowrap">
          <Group gap={4} wrap="nowrap">
            <Text fw={650}>{dimension.name}</Text>
            {term && <ExplainButton term={term} />}
          </Group>
          <ActionIcon
            variant="default"
            size="lg"
            aria-label={t('Do not vary {name}', { name: dimension.name })}
            onClick={() => onChange(null)}
          >
            <IconTrash size={18} />
          </ActionIcon>
        </Group>
        {field ? (
          <Values dimension={dimension} field={field} base={base} onChange={onChange} />
        ) : (
          <Options dimension={dimension} onChange={onChange} />
        )}
      </Stack>
    </Paper>
  );
}

function Values({ dimension, field, base, onChange }: DimensionProps & { field: RecipeField }) {
  const values = valuesOf(dimension, field.path);
  const label = t('Values of {name}', { name: dimension.name });
  const set = (changed: typeof values) =>
    onChange({ ...fieldDimension(field, changed), name: dimension.name });
  if (field.kind === 'switch') return <Text>{t('off and on')}</Text>;
  if (field.kind !== 'choice')
    return <ValueListInput label={label} field={field} values={values} base={base} onChange={set} />;
  const options = field.options ?? [];
  return (
    <MultiSelect
      label={label}
      searchable={options.length > 8}
      data={options.map((option) => ({
        value: option,
        label: valueInWords(field.path, readFieldValue(field, option)),
      }))}
      value={values.map(String)}
      error={values.length === 0 && t('Choose at least one.')}
      onChange={(chosen) => {
        const read = options.flatMap((option) =>
          chosen.includes(option) ? readFieldValue(field, option)! : [],
        );
        // The last one stays: without a value there would be nothing to run.
        if (read.length > 0) set(read);
      }}
    />
  );
}

/** Options that were made elsewhere can be left out, not changed. */
function Options({ dimension, onChange }: Pick<DimensionProps, 'dimension' | 'onChange'>) {
  const [all] = useState(dimension.options);
  const chosen = dimension.options.map(({ label }) => label);
  const choose = (labels: string[]) => {
    const options = all.filter(({ label }) => labels.includes(label));
    if (options.length > 0) onChange({ ...dimension, options });
  };
  return (
    <Checkbox.Group
      aria-label={t('Values of {name}', { name: dimension.name })}
      value={chosen}
      onChange={choose}
    >
      <Group gap="sm">
        {all.map(({ label }) => (
          <Checkbox key={label} value={label} label={label} />
        ))}
      </Group>
    </Checkbox.Group>
  );
}
