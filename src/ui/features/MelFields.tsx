import { NumberInput } from '@mantine/core';
import { SAMPLE_RATE } from '../../audio/pcm.ts';
import { type LogMelSettings, MEL_BANDS, type MfccSettings } from '../../features/settings.ts';
import { t } from '../../i18n.ts';
import { Explained } from '../glossary/Explained.tsx';
import classes from './FeatureSettingsPanel.module.css';
import type { FieldsProps } from './fieldsProps.ts';

/** Mel bands and, for MFCC, the coefficients made of them. */
export function MelFields({ features, onChange, problemOf }: FieldsProps<LogMelSettings | MfccSettings>) {
  const field = (name: 'nMels' | 'fMin' | 'fMax') => ({
    value: features[name],
    error: problemOf(name),
    allowNegative: false,
    onChange: (value: string | number) => typeof value === 'number' && onChange({ [name]: value }),
  });
  return (
    <>
      {features.kind === 'mfcc' && (
        <Explained term="mfcc" className={classes.quarter}>
          <NumberInput
            label={t('Coefficients')}
            description={t('rows of the picture')}
            min={2}
            max={128}
            allowDecimal={false}
            allowNegative={false}
            value={features.nMfcc}
            error={problemOf('nMfcc')}
            onChange={(nMfcc) => typeof nMfcc === 'number' && onChange({ nMfcc })}
          />
        </Explained>
      )}
      <Explained term="mel-band" className={classes.quarter}>
        <NumberInput
          label={t('Mel bands')}
          description={features.kind === 'mfcc' ? t('below the coefficients') : t('rows of the picture')}
          {...MEL_BANDS}
          step={8}
          allowDecimal={false}
          {...field('nMels')}
        />
      </Explained>
      <Explained term="frequency-range" className={classes.quarter}>
        <NumberInput label={t('Lowest')} description={t('fmin in Hz')} min={0} step={50} {...field('fMin')} />
      </Explained>
      <Explained term="frequency-range" className={classes.quarter}>
        <NumberInput
          label={t('Highest')}
          description={t('fmax in Hz')}
          max={SAMPLE_RATE / 2}
          step={500}
          {...field('fMax')}
        />
      </Explained>
    </>
  );
}
