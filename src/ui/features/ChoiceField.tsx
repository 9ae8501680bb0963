import { Input, SegmentedControl } from '@mantine/core';
import { useId } from 'react';
import { Explained } from '../glossary/Explained.tsx';
import type { TermName } from '../glossary/names.ts';

interface ChoiceFieldProps<T extends number> {
  label: string;
  description: string;
  /** What explains it. */
  term?: TermName | null;
  choices: readonly T[];
  value: T;
  onChange(value: T): void;
}

/** One of a few numbers, all in sight. */
export function ChoiceField<T extends number>({
  label,
  description,
  term,
  choices,
  value,
  onChange,
}: ChoiceFieldProps<T>) {
  const id = useId();
  return (
    <Explained term={term}>
      <Input.Wrapper label={label} description={description} labelElement="div" labelProps={{ id }}>
        <SegmentedControl
          fullWidth
          mt={4}
          aria-labelledby={id}
          data={choices.map(String)}
          value={String(value)}
          onChange={(text) => onChange(Number(text) as T)}
        />
      </Input.Wrapper>
    </Explained>
  );
}
