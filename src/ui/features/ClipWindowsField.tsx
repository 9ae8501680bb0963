import { Group, Input, NumberInput, SegmentedControl } from '@mantine/core';
import { useId } from 'react';
import type { ClipSettings } from '../../audio/clips.ts';

const FIRST_COUNT = 10;
const MOST = 64;

interface ClipWindowsFieldProps {
  windows: ClipSettings['windows'];
  onChange(windows: ClipSettings['windows']): void;
}

/** Clips one after another, or a number of random ones. */
export function ClipWindowsField({ windows, onChange }: ClipWindowsFieldProps) {
  const id = useId();
  const random = windows !== 'consecutive';
  return (
    <Input.Wrapper
      label="Position"
      labelElement="div"
      labelProps={{ id }}
      description={random ? 'anywhere in the track; may overlap' : 'no gaps, no overlap'}
    >
      <Group gap={6} mt={4} wrap="nowrap">
        <SegmentedControl
          flex={1}
          aria-labelledby={id}
          data={[
            { value: 'consecutive', label: 'In a row' },
            { value: 'random', label: 'Random' },
          ]}
          value={random ? 'random' : 'consecutive'}
          onChange={(value) => onChange(value === 'random' ? FIRST_COUNT : 'consecutive')}
        />
        {random && (
          <NumberInput
            w={54}
            hideControls
            aria-label="Random clips per track"
            min={1}
            max={MOST}
            clampBehavior="strict"
            allowDecimal={false}
            value={windows}
            onChange={(value) => typeof value === 'number' && onChange(value)}
          />
        )}
      </Group>
    </Input.Wrapper>
  );
}
