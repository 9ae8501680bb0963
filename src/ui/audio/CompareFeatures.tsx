import { Alert, Box, Group, Skeleton, Stack, Switch, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { SAMPLE_RATE } from '../../audio/pcm.ts';
import type { FeatureSettings } from '../../features/settings.ts';
import { switchKind } from '../../features/switchKind.ts';
import { locale, t } from '../../i18n.ts';
import { FEATURE_NAMES, shapeInWords } from '../features/featureWords.ts';
import { RowLabels } from './RowLabels.tsx';
import { Spectrogram } from './Spectrogram.tsx';
import { TimeAxis } from './TimeAxis.tsx';
import { timelineFeatures } from './timelineFeatures.ts';
import { useFeaturePictures } from './usePicture.ts';

const HEIGHT = 110;
/** As long as the reports' tracks. */
const MOST_SECONDS = 30;

/** The three forms, and the kind of features that each is. */
const FORMS = [
  ['spectrogram', 'spectrogram'],
  ['mel', 'log-mel'],
  ['mfcc', 'mfcc'],
] as const;

interface CompareFeaturesProps {
  pcm: Float32Array;
  features: FeatureSettings;
  /** What is heard, for labels. */
  name: string;
}

/** The same sound as linear spectrogram, mel bands and MFCC, one above the other. */
export function CompareFeatures(props: CompareFeaturesProps) {
  const [open, setOpen] = useState(false);
  return (
    <Stack gap="xs">
      <Switch
        label={t('Compare: spectrogram, mel, MFCC')}
        checked={open}
        onChange={(event) => setOpen(event.currentTarget.checked)}
      />
      {open && <Pictures {...props} />}
    </Stack>
  );
}

function Pictures({ pcm, features, name }: CompareFeaturesProps) {
  const shown = useMemo(() => pcm.subarray(0, MOST_SECONDS * SAMPLE_RATE), [pcm]);
  const settings = useMemo(() => timelineFeatures(features, false), [features]);
  const { result: pictures, error } = useFeaturePictures(shown, settings);
  if (error) {
    return (
      <Alert role="alert" color="red">
        {error}
      </Alert>
    );
  }
  return (
    <Stack gap={6}>
      {FORMS.map(([form, kind]) => {
        const picture = pictures?.[form];
        const title = FEATURE_NAMES[kind];
        const rows = {
          ...switchKind(settings, kind),
          ...(kind === 'mfcc' && { nMfcc: picture?.height ?? 13 }),
        };
        return (
          <Box key={form} component="figure" m={0}>
            <Text component="figcaption" size="sm">
              <Text span fw={600} inherit>
                {title}
              </Text>
              {picture &&
                `: ${shapeInWords(rows, [picture.height, picture.width])}, ${scale(kind, picture.range)}`}
            </Text>
            <Group gap="xs" wrap="nowrap" align="flex-start">
              <Box w={56} style={{ flex: 'none' }}>
                <RowLabels features={rows} range={picture?.range} height={HEIGHT} />
              </Box>
              <Box flex={1} miw={0}>
                {picture ? (
                  <Spectrogram
                    picture={picture}
                    label={t('{picture} of {name}, to compare', { picture: title, name })}
                    height={HEIGHT}
                  />
                ) : (
                  <Skeleton h={HEIGHT} radius={0} />
                )}
                <TimeAxis start={0} duration={shown.length / SAMPLE_RATE} />
              </Box>
            </Group>
          </Box>
        );
      })}
    </Stack>
  );
}

/** What dark and bright stand for. */
function scale(kind: FeatureSettings['kind'], [low, high]: readonly [number, number]): string {
  const whole = (value: number) => Math.round(value).toLocaleString(locale).replace('-', '−');
  const ends = { low: whole(low), high: whole(high) };
  return kind === 'mfcc'
    ? t('{low} (dark) to {high} (bright)', ends)
    : t('{low} (dark) to {high} dB (bright)', ends);
}
