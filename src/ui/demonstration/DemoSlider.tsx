import { Slider, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { SliderControl } from './controls.ts';
import classes from './Demonstration.module.css';

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
      <div className={classes.controlHead} aria-hidden="true">
        <Text inherit className={classes.controlName}>
          {label}
        </Text>
        <Text inherit className={classes.controlValue}>
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
