import { NumberInput } from '@mantine/core';
import { useState } from 'react';

interface NumberFieldProps {
  label: string;
  description?: string;
  value: number;
  min: number;
  max?: number;
  step?: number;
  /** Whole numbers only, unless set. */
  decimals?: boolean;
  onChange(value: number): void;
}

/** A number; an empty or unfinished entry changes nothing, and is the number again once the field is left. */
export function NumberField({ decimals = false, value, onChange, ...input }: NumberFieldProps) {
  const [unfinished, setUnfinished] = useState<string | null>(null);
  return (
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
  );
}
