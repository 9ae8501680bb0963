import { Group, Slider, Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';

interface LabelledSliderProps {
  label: string;
  value: number;
  min: number;
  max: number;
  step: number;
  /** Of the text; as large as the page's unless it stands among smaller labels. */
  size?: 'sm' | 'md';
  format(value: number): string;
  /** When the thumb is let go, or moved by a key. */
  onChange(value: number): void;
}

/** A slider with its name and value above it. */
export function LabelledSlider(props: LabelledSliderProps) {
  const { label, value, min, max, step, size, format, onChange } = props;
  const [held, setHeld] = useState(value);
  useEffect(() => setHeld(value), [value]);
  return (
    <Stack gap={4} miw={0}>
      <Group justify="space-between" gap="xs" wrap="nowrap" aria-hidden="true">
        <Text size={size} fw={500}>
          {label}
        </Text>
        <Text size={size} fw={650} style={{ fontVariantNumeric: 'tabular-nums' }}>
          {format(held)}
        </Text>
      </Group>
      <Slider
        size="md"
        thumbSize={22}
        min={min}
        max={max}
        step={step}
        label={null}
        thumbLabel={label}
        thumbValueText={format(held)}
        value={held}
        onChange={setHeld}
        onChangeEnd={onChange}
      />
    </Stack>
  );
}
