import { TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { MOST } from '../../experiments/schemaFields.ts';
import { t } from '../../i18n.ts';

interface NumberListInputProps {
  label: string;
  maxItems: number;
  value: readonly number[];
  onChange(value: number[]): void;
}

/** Whole numbers separated by commas. */
export function NumberListInput({ label, maxItems, value, onChange }: NumberListInputProps) {
  const [text, setText] = useState(value.join(', '));
  const list = parseList(text, maxItems);
  const joined = value.join(', ');
  // Changed elsewhere, e.g. undone.
  useEffect(() => {
    setText((typed) => (parseList(typed, maxItems)?.join(', ') === joined ? typed : joined));
  }, [joined, maxItems]);
  const type = (typed: string) => {
    setText(typed);
    const numbers = parseList(typed, maxItems);
    if (numbers) onChange(numbers);
  };
  return (
    <TextInput
      label={label}
      value={text}
      error={
        !list &&
        t('1 to {maxItems} whole numbers from 1 to {most}, such as 16, 32, 64', { maxItems, most: MOST })
      }
      onChange={(event) => type(event.currentTarget.value)}
    />
  );
}

function parseList(text: string, maxItems: number): number[] | null {
  const list = text
    .split(/[\s,]+/)
    .filter(Boolean)
    .map(Number);
  const valid = list.every((n) => Number.isInteger(n) && n > 0 && n <= MOST);
  return valid && list.length >= 1 && list.length <= maxItems ? list : null;
}
