import { Group, Input, NumberInput, SegmentedControl } from '@mantine/core';
import { useId } from 'react';
import type { ClipSettings } from '../../audio/clips.ts';
import { t } from '../../i18n.ts';
import { Explained } from '../glossary/Explained.tsx';

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
    <Explained term="clip">
      <Input.Wrapper
        label={t('Position')}
        labelElement="div"
        labelProps={{ id }}
        description={random ? t('anywhere in the track; may overlap') : t('no gaps, no overlap')}
      >
        <Group gap={6} mt={4} wrap="nowrap">
          <SegmentedControl
            flex={1}
            aria-labelledby={id}
            data={[
              { value: 'consecutive', label: t('In a row') },
              { value: 'random', label: t('Random') },
            ]}
            value={random ? 'random' : 'consecutive'}
            onChange={(value) => onChange(value === 'random' ? FIRST_COUNT : 'consecutive')}
          />
          {random && (
            <NumberInput
              w={54}
              hideControls
              aria-label={t('Random clips per track')}
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
    </Explained>
  );
}
