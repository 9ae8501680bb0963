import { NumberInput, Text } from '@mantine/core';
import { CLIP_SECONDS, type ClipSettings } from '../../audio/clips.ts';
import { SAMPLE_RATE } from '../../audio/pcm.ts';
import { type FeatureSettings, N_FFT_CHOICES } from '../../features/settings.ts';
import { ChoiceField } from './ChoiceField.tsx';
import { ClipWindowsField } from './ClipWindowsField.tsx';
import classes from './FeatureSettingsPanel.module.css';

interface FeatureSettingsPanelProps {
  features: FeatureSettings;
  clips: ClipSettings;
  onChange(change: { features: FeatureSettings } | { clips: ClipSettings }): void;
  /** As of {@link useRecipe}: `features hop: …`. */
  problems?: readonly string[];
}

const inMs = (samples: number) => `${((samples / SAMPLE_RATE) * 1000).toFixed(samples < 220 ? 1 : 0)} ms`;

/** How a track is cut into clips and each clip becomes a picture. */
export function FeatureSettingsPanel({
  features,
  clips,
  onChange,
  problems = [],
}: FeatureSettingsPanelProps) {
  const setFeature = (change: Partial<FeatureSettings>) => onChange({ features: { ...features, ...change } });
  const numberField = (field: 'hop' | 'nMels' | 'fMin' | 'fMax') => ({
    value: features[field],
    onChange: (value: string | number) => typeof value === 'number' && setFeature({ [field]: value }),
    error: problemOf(problems, field),
    allowNegative: false,
  });

  return (
    <div className={classes.container}>
      <div className={classes.grid}>
        <div className={classes.half}>
          <ChoiceField
            label="Window (n_fft)"
            description={`${inMs(features.nFft)} of sound a frame, ${(SAMPLE_RATE / features.nFft).toFixed(0)} Hz between bins`}
            choices={N_FFT_CHOICES}
            value={features.nFft}
            onChange={(nFft) => setFeature({ nFft })}
          />
        </div>
        <NumberInput
          label="Hop"
          description={`a frame every ${inMs(features.hop)}`}
          className={classes.quarter}
          min={32}
          max={4096}
          step={64}
          allowDecimal={false}
          {...numberField('hop')}
        />
        <NumberInput
          label="Mel bands"
          description="rows of the picture"
          className={classes.quarter}
          min={8}
          max={256}
          step={8}
          allowDecimal={false}
          {...numberField('nMels')}
        />
        <NumberInput
          label="Lowest"
          description="fmin in Hz"
          className={classes.sixth}
          min={0}
          step={50}
          {...numberField('fMin')}
        />
        <NumberInput
          label="Highest"
          description="fmax in Hz"
          className={classes.sixth}
          max={SAMPLE_RATE / 2}
          step={500}
          {...numberField('fMax')}
        />
        <div className={classes.third}>
          <ChoiceField
            label="Clip length"
            description="in seconds"
            choices={CLIP_SECONDS}
            value={clips.seconds}
            onChange={(seconds) => onChange({ clips: { ...clips, seconds } })}
          />
        </div>
        <div className={classes.third}>
          <ClipWindowsField
            windows={clips.windows}
            onChange={(windows) => onChange({ clips: { ...clips, windows } })}
          />
        </div>
      </div>
      {problems
        .filter((line) => /^clips\b/.test(line))
        .map((problem) => (
          <Text key={problem} c="var(--mantine-color-error)" role="alert">
            {problem}
          </Text>
        ))}
    </div>
  );
}

/** What is wrong with one of the features' fields. */
function problemOf(problems: readonly string[], field: keyof FeatureSettings): string | undefined {
  const prefix = `features ${field}: `;
  return problems
    .find((line) => line.startsWith(prefix))
    ?.slice(prefix.length)
    .replace(/^Too (?:big|small): expected \w+ to be ([<>])=?(\S+)$/, (_, sign, limit) =>
      sign === '<' ? `At most ${limit}` : `At least ${limit}`,
    );
}
