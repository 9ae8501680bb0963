import { NumberInput } from '@mantine/core';
import { SAMPLE_RATE } from '../../audio/pcm.ts';
import { type FeatureSettings, N_FFT_CHOICES } from '../../features/settings.ts';
import { t } from '../../i18n.ts';
import { Explained } from '../glossary/Explained.tsx';
import { ChoiceField } from './ChoiceField.tsx';
import classes from './FeatureSettingsPanel.module.css';
import type { FieldsProps } from './fieldsProps.ts';

const inMs = (samples: number) => `${((samples / SAMPLE_RATE) * 1000).toFixed(samples < 220 ? 1 : 0)} ms`;

/** How the sound is cut into frames. */
export function FrameFields({ features, onChange, problemOf }: FieldsProps<FeatureSettings>) {
  const { nFft, hop } = features;
  return (
    <>
      <div className={classes.half}>
        <ChoiceField
          term="window"
          label={t('Window (n_fft)')}
          description={t('{time} of sound a frame, {hz} Hz between bins', {
            time: inMs(nFft),
            hz: (SAMPLE_RATE / nFft).toFixed(0),
          })}
          choices={N_FFT_CHOICES}
          value={nFft}
          onChange={(chosen) => onChange({ nFft: chosen })}
        />
      </div>
      <Explained term="hop" className={classes.quarter}>
        <NumberInput
          label={t('Hop')}
          description={t('a frame every {time}', { time: inMs(hop) })}
          min={32}
          max={4096}
          step={64}
          allowDecimal={false}
          allowNegative={false}
          value={hop}
          error={problemOf('hop')}
          onChange={(value) => typeof value === 'number' && onChange({ hop: value })}
        />
      </Explained>
    </>
  );
}
