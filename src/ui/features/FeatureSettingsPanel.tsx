import { Fieldset, NumberInput, SimpleGrid, Stack, Text } from '@mantine/core';
import { CLIP_SECONDS, type ClipSettings } from '../../audio/clips.ts';
import { SAMPLE_RATE } from '../../audio/pcm.ts';
import { logMelShape } from '../../features/logMel.ts';
import { type FeatureSettings, N_FFT_CHOICES } from '../../features/settings.ts';
import { ChoiceField } from './ChoiceField.tsx';
import { ClipWindowsField } from './ClipWindowsField.tsx';

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
  const problemOf = (field: keyof FeatureSettings) => {
    const prefix = `features ${field}: `;
    return problems.find((line) => line.startsWith(prefix))?.slice(prefix.length);
  };
  const numberField = (field: 'hop' | 'nMels' | 'fMin' | 'fMax') => ({
    value: features[field],
    onChange: (value: string | number) => typeof value === 'number' && setFeature({ [field]: value }),
    error: problemOf(field),
    allowNegative: false,
  });
  const [bands, frames] = logMelShape(clips.seconds * SAMPLE_RATE, features);

  return (
    <Stack gap="sm">
      <Fieldset legend="Mel spectrogram" p="sm">
        <ChoiceField
          label="Window (n_fft)"
          description={`${inMs(features.nFft)} of sound a frame, ${(SAMPLE_RATE / features.nFft).toFixed(0)} Hz between bins`}
          choices={N_FFT_CHOICES}
          value={features.nFft}
          onChange={(nFft) => setFeature({ nFft })}
        />
        <SimpleGrid cols={{ base: 2, sm: 4 }} mt="xs" spacing="sm">
          <NumberInput
            label="Hop"
            description={`a frame every ${inMs(features.hop)}`}
            min={32}
            max={4096}
            step={64}
            allowDecimal={false}
            {...numberField('hop')}
          />
          <NumberInput
            label="Mel bands"
            description="rows"
            min={8}
            max={256}
            step={8}
            allowDecimal={false}
            {...numberField('nMels')}
          />
          <NumberInput label="Lowest (fmin)" description="Hz" min={0} step={50} {...numberField('fMin')} />
          <NumberInput
            label="Highest (fmax)"
            description="Hz"
            max={SAMPLE_RATE / 2}
            step={500}
            {...numberField('fMax')}
          />
        </SimpleGrid>
      </Fieldset>
      <Fieldset legend="Clips" p="sm">
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
          <ChoiceField
            label="Length in seconds"
            description={`a picture of ${bands} bands × ${frames} frames`}
            choices={CLIP_SECONDS}
            value={clips.seconds}
            onChange={(seconds) => onChange({ clips: { ...clips, seconds } })}
          />
          <ClipWindowsField
            windows={clips.windows}
            onChange={(windows) => onChange({ clips: { ...clips, windows } })}
          />
        </SimpleGrid>
      </Fieldset>
      <Problems problems={problems.filter((line) => /^(features|clips): /.test(line))} />
    </Stack>
  );
}

/** What concerns no single field. */
function Problems({ problems }: { problems: readonly string[] }) {
  return problems.map((problem) => (
    <Text key={problem} c="var(--mantine-color-error)" role="alert">
      {problem}
    </Text>
  ));
}
