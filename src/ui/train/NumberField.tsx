import { NumberInput } from '@mantine/core';

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

/** A number; an empty or unfinished entry changes nothing. */
export function NumberField({ decimals = false, onChange, ...input }: NumberFieldProps) {
  return (
    <NumberInput
      {...input}
      allowDecimal={decimals}
      allowNegative={false}
      onChange={(value) => typeof value === 'number' && onChange(value)}
    />
  );
}
