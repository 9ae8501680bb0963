import { NumberInput } from '@mantine/core';
import { useState } from 'react';
import { Explained } from '../glossary/Explained.tsx';
import type { TermName } from '../glossary/names.ts';

interface NumberFieldProps {
  label: string;
  description?: string;
  /** What explains it. */
  term?: TermName;
  value: number;
  min: number;
  max?: number;
  step?: number;
  /** Whole numbers only, unless set. */
  decimals?: boolean;
  onChange(value: number): void;
}

/** A number; an empty or unfinished entry changes nothing, and is the number again once the field is left. */
export function NumberField({ decimals = false, term, value, onChange, ...input }: NumberFieldProps) {
  const [unfinished, setUnfinished] = useState<string | null>(null);
  return (
    <Explained term={term}>
      <NumberInput
        {...input}
        allowDecimal={decimals}
        allowNegative={false}
        value={unfinished ?? value}
        onChange={(entry) => {
          setUnfinished(typeof entry === 'number' ? null : entry);
          if (typeof entry === 'number') onChange(entry);
        }}
        onBlur={() => setUnfinished(null)}
      />
    </Explained>
  );
}
