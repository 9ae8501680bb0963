import { NumberInput } from '@mantine/core';
import { SAMPLE_RATE } from '../../audio/pcm.ts';
import { type LogMelSettings, MEL_BANDS, type MfccSettings } from '../../features/settings.ts';
import { t } from '../../i18n.ts';
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
        <NumberInput
          label={t('Coefficients')}
          description={t('rows of the picture')}
          className={classes.quarter}
          min={2}
          max={128}
          allowDecimal={false}
          allowNegative={false}
          value={features.nMfcc}
          error={problemOf('nMfcc')}
          onChange={(nMfcc) => typeof nMfcc === 'number' && onChange({ nMfcc })}
        />
      )}
      <NumberInput
        label={t('Mel bands')}
        description={features.kind === 'mfcc' ? t('below the coefficients') : t('rows of the picture')}
        className={classes.quarter}
        {...MEL_BANDS}
        step={8}
        allowDecimal={false}
        {...field('nMels')}
      />
      <NumberInput
        label={t('Lowest')}
        description={t('fmin in Hz')}
        className={classes.quarter}
        min={0}
        step={50}
        {...field('fMin')}
      />
      <NumberInput
        label={t('Highest')}
        description={t('fmax in Hz')}
        className={classes.quarter}
        max={SAMPLE_RATE / 2}
        step={500}
        {...field('fMax')}
      />
    </>
  );
}
