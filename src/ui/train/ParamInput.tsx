import { NumberInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import { ChoiceField } from '../features/ChoiceField.tsx';
import type { ParamField } from './architectureParams.ts';

interface ParamInputProps {
  field: ParamField;
  value: unknown;
  onChange(value: unknown): void;
}

/** One parameter of an architecture. */
export function ParamInput({ field, value, onChange }: ParamInputProps) {
  if (field.kind === 'list') return <ListInput field={field} value={value as number[]} onChange={onChange} />;
  if (field.kind === 'choice') {
    return (
      <ChoiceField
        label={field.label}
        description=""
        choices={field.choices}
        value={value as number}
        onChange={onChange}
      />
    );
  }
  const { label, min, max, step } = field;
  return (
    <NumberInput
      label={label}
      min={min}
      max={max}
      step={step}
      value={value as number}
      onChange={(number) => typeof number === 'number' && number >= min && number <= max && onChange(number)}
    />
  );
}

interface ListInputProps {
  field: ParamField & { kind: 'list' };
  value: number[];
  onChange(value: number[]): void;
}

/** Whole numbers separated by commas, one a block. */
function ListInput({ field, value, onChange }: ListInputProps) {
  const [text, setText] = useState(value.join(', '));
  const type = (typed: string) => {
    setText(typed);
    const list = parseList(typed, field.maxItems);
    if (list) onChange(list);
  };
  return (
    <TextInput
      label={field.label}
      description="one number a block"
      value={text}
      error={
        !parseList(text, field.maxItems) &&
        `1 to ${field.maxItems} whole numbers from 1 to ${MOST_UNITS}, such as 16, 32, 64`
      }
      onChange={(event) => type(event.currentTarget.value)}
    />
  );
}

const MOST_UNITS = 1024;

function parseList(text: string, maxItems: number): number[] | null {
  const list = text
    .split(/[\s,]+/)
    .filter(Boolean)
    .map(Number);
  const valid = list.every((n) => Number.isInteger(n) && n > 0 && n <= MOST_UNITS);
  return valid && list.length >= 1 && list.length <= maxItems ? list : null;
}
