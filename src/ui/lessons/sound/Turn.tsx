import { Slider, Text } from '@mantine/core';
import { useState } from 'react';

interface TurnProps {
  label: string;
  /** What can be chosen, ascending. */
  values: readonly number[];
  value: number;
  format?: (value: number) => string;
  /** Once the thumb is let go. */
  onChange(value: number): void;
}

/** A number to turn, large, with its value beside its name. */
export function Turn({ label, values, value, format = String, onChange }: TurnProps) {
  const [held, hold] = useState<number | null>(null);
  const place = held ?? values.indexOf(value);
  const shown = format(values[place] ?? value);
  return (
    <div style={{ minWidth: '16rem', paddingBottom: 6 }}>
      <Text fz="lg" aria-hidden>
        {label}: <b>{shown}</b>
      </Text>
      <Slider
        size="lg"
        thumbSize={28}
        min={0}
        max={values.length - 1}
        step={1}
        label={null}
        thumbLabel={label}
        thumbValueText={shown}
        value={place}
        onChange={hold}
        onChangeEnd={(at) => {
          hold(null);
          onChange(values[at]!);
        }}
      />
    </div>
  );
}
