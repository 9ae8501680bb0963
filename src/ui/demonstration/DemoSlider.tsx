import { Group, Slider, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { ExplainButton } from '../glossary/Explained.tsx';
import type { TermName } from '../glossary/names.ts';
import type { SliderControl, SliderSetting } from './controls.ts';
import classes from './Demonstration.module.css';

const TERMS: Record<SliderSetting, TermName> = {
  trainingShare: 'training-share',
  dropout: 'dropout',
  augmentation: 'augmentation',
  inputNoise: 'input-noise',
  labelNoise: 'label-noise',
  depth: 'depth',
  width: 'filter',
  learningRate: 'learning-rate',
};

interface DemoSliderProps {
  control: SliderControl;
  value: number;
  onChange(value: number): void;
}

/** A setting, large: its name, the value as it will be, and a thumb that can be hit from a lectern. */
export function DemoSlider({ control, value, onChange }: DemoSliderProps) {
  const { label, places, placeOf, valueAt, format } = control;
  const [held, hold] = useState(placeOf(value));
  useEffect(() => hold(placeOf(value)), [placeOf, value]);
  const shown = format(held === placeOf(value) ? value : valueAt(held));
  return (
    <div className={classes.control}>
      <div className={classes.controlHead}>
        <Group gap={4} wrap="nowrap">
          <Text inherit className={classes.controlName} aria-hidden="true">
            {label}
          </Text>
          <ExplainButton term={TERMS[control.setting]} />
        </Group>
        <Text inherit className={classes.controlValue} aria-hidden="true">
          {shown}
        </Text>
      </div>
      <Slider
        size="lg"
        thumbSize={28}
        min={0}
        max={places - 1}
        step={1}
        label={null}
        thumbLabel={label}
        thumbValueText={shown}
        value={held}
        onChange={hold}
        onChangeEnd={(place) => place !== placeOf(value) && onChange(valueAt(place))}
      />
    </div>
  );
}
