import { Select, Stack, Title } from '@mantine/core';
import { useMemo } from 'react';
import { recipeFields } from '../../../experiments/recipeFields.ts';
import type { Sweep } from '../../../experiments/sweep.ts';
import { t } from '../../../i18n.ts';
import { Dimension } from './Dimension.tsx';
import { fieldDimension, fieldOf, firstValues, withDimension } from './fieldDimension.ts';
import { fieldSections } from './fieldSections.ts';

interface DimensionListProps {
  sweep: Sweep;
  onChange(sweep: Sweep): void;
}

/** What is varied: fields of the recipe, each with its values. */
export function DimensionList({ sweep, onChange }: DimensionListProps) {
  const fields = useMemo(() => recipeFields(sweep.base), [sweep.base]);
  const varied = sweep.dimensions.map(fieldOf);
  const data = fieldSections(fields.filter(({ path }) => !varied.includes(path))).map((section) => ({
    group: section.title,
    items: section.fields.map(({ path, label }) => ({ value: path, label })),
  }));
  const add = (path: string) => {
    const field = fields.find((f) => f.path === path);
    if (!field) return;
    onChange({ ...sweep, dimensions: [...sweep.dimensions, fieldDimension(field, firstValues(field))] });
  };
  return (
    <Stack gap="sm" component="section" aria-label={t('What is varied')}>
      <Title order={3} fz="lg">
        {t('What is varied')}
      </Title>
      {sweep.dimensions.map((dimension, index) => (
        <Dimension
          key={varied[index] ?? dimension.name}
          dimension={dimension}
          field={fields.find(({ path }) => path === varied[index]) ?? null}
          base={sweep.base}
          onChange={(changed) => onChange(withDimension(sweep, index, changed))}
        />
      ))}
      <Select
        label={t('Add a field')}
        placeholder={
          sweep.dimensions.length === 0
            ? t('Learning rate, kernel size, dropout …')
            : t('Another one makes a grid')
        }
        searchable
        clearable={false}
        nothingFoundMessage={t('The recipe has no such field')}
        maxDropdownHeight={320}
        data={data}
        value={null}
        onChange={(path) => path !== null && add(path)}
      />
    </Stack>
  );
}
