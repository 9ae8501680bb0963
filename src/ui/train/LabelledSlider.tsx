import { Group, Slider, Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { ExplainButton } from '../glossary/Explained.tsx';
import type { TermName } from '../glossary/names.ts';

interface LabelledSliderProps {
  label: string;
  /** What explains it. */
  term?: TermName;
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
  const { label, term, value, min, max, step, size, format, onChange } = props;
  const [held, setHeld] = useState(value);
  useEffect(() => setHeld(value), [value]);
  return (
    <Stack gap={4} miw={0}>
      <Group justify="space-between" gap="xs" wrap="nowrap">
        <Group gap={4} wrap="nowrap">
          <Text size={size} fw={500} aria-hidden="true">
            {label}
          </Text>
          {term && <ExplainButton term={term} />}
        </Group>
        <Text size={size} fw={650} aria-hidden="true" style={{ fontVariantNumeric: 'tabular-nums' }}>
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
