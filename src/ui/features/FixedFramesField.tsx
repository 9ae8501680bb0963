import { Group, Input, NumberInput, SegmentedControl } from '@mantine/core';
import { useId } from 'react';
import { t } from '../../i18n.ts';
import { Explained } from '../glossary/Explained.tsx';
import classes from './FeatureSettingsPanel.module.css';

const FIRST_COUNT = 1300;

interface FixedFramesFieldProps {
  frames: number | null;
  problem: string | undefined;
  onChange(frames: number | null): void;
}

/** As many frames as a clip has, or a fixed number. */
export function FixedFramesField({ frames, problem, onChange }: FixedFramesFieldProps) {
  const id = useId();
  return (
    <Explained term="frame" className={classes.half}>
      <Input.Wrapper
        label={t('Frames')}
        labelElement="div"
        labelProps={{ id }}
        description={frames === null ? t('as many as the clip has') : t('a clip is padded or cut at its end')}
        error={problem}
      >
        <Group gap={6} mt={4} wrap="nowrap">
          <SegmentedControl
            flex={1}
            aria-labelledby={id}
            data={[
              { value: 'free', label: t('Of the clip') },
              { value: 'fixed', label: t('Fixed') },
            ]}
            value={frames === null ? 'free' : 'fixed'}
            onChange={(value) => onChange(value === 'fixed' ? FIRST_COUNT : null)}
          />
          {frames !== null && (
            <NumberInput
              w={74}
              hideControls
              aria-label={t('Fixed number of frames')}
              min={1}
              max={4000}
              allowDecimal={false}
              allowNegative={false}
              value={frames}
              error={problem !== undefined}
              onChange={(value) => typeof value === 'number' && onChange(value)}
            />
          )}
        </Group>
      </Input.Wrapper>
    </Explained>
  );
}
