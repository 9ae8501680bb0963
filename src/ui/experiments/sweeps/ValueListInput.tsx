import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { Recipe } from '../../../experiments/recipe.ts';
import type { Json, RecipeField } from '../../../experiments/recipeFields.ts';
import { t } from '../../../i18n.ts';
import { RangeFields } from './RangeFields.tsx';
import { useSweepDraft } from './sweepDraft.ts';
import { readValueList, valueListText } from './valueList.ts';

interface ValueListInputProps {
  label: string;
  field: RecipeField;
  values: readonly Json[];
  base: Recipe;
  onChange(values: Json[]): void;
}

/** Values with commas between them, typed or filled in as a range. */
export function ValueListInput({ label, field, values, base, onChange }: ValueListInputProps) {
  const [text, setText] = useState(() => valueListText(field, values));
  const [ranging, setRanging] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const read = readValueList(field, text);
  const problem = 'problem' in read ? read.problem : null;
  const setFault = useSweepDraft((s) => s.setFault);
  // What cannot be read keeps the sweep from starting, in place of the values that were read before.
  useEffect(() => {
    setFault(field.path, problem && `${field.label}: ${problem}`);
    return () => setFault(field.path, null);
  }, [setFault, field.path, field.label, problem]);
  const type = (typed: string) => {
    setText(typed);
    const next = readValueList(field, typed);
    if ('values' in next) onChange(next.values);
  };
  return (
    <Stack gap="xs">
      <Group align="flex-start" gap="xs">
        <TextInput
          ref={input}
          label={label}
          flex={1}
          miw={200}
          value={text}
          error={problem}
          onChange={(event) => type(event.currentTarget.value)}
        />
        {field.kind === 'number' && (
          <Button variant="default" mt={26} aria-expanded={ranging} onClick={() => setRanging(!ranging)}>
            {t('Range')}
          </Button>
        )}
      </Group>
      {ranging && (
        <RangeFields
          field={field}
          base={base}
          onFill={(range) => {
            type(range.join(', '));
            setRanging(false);
            // The button that had the focus goes with the range.
            input.current?.focus();
          }}
        />
      )}
    </Stack>
  );
}
