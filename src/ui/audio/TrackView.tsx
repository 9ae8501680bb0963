import { Alert, Box, Group, Skeleton, Stack, Text } from '@mantine/core';
import { type ReactNode, useMemo } from 'react';
import { cutClip } from '../../audio/clips.ts';
import { SAMPLE_RATE } from '../../audio/pcm.ts';
import type { Recording } from '../../features/recording.ts';
import type { FeatureSettings } from '../../features/settings.ts';
import { t } from '../../i18n.ts';
import { FEATURE_NAMES, shapeInWords } from '../features/featureWords.ts';
import { TermRow } from '../glossary/TermRow.tsx';
import { termOfFeatures } from '../glossary/termOf.ts';
import { PlayButton } from './PlayButton.tsx';
import { RowLabels } from './RowLabels.tsx';
import { Spectrogram } from './Spectrogram.tsx';
import { Timeline } from './Timeline.tsx';
import { paletteOf, timelineFeatures } from './timelineFeatures.ts';
import { usePicture } from './usePicture.ts';
import { useTrackPcm } from './useTrackPcm.ts';
import { Waveform } from './Waveform.tsx';

const WAVEFORM_HEIGHT = 56;
const SPECTROGRAM_HEIGHT = 168;

interface TrackViewProps {
  audioKey: string;
  /** The track's name, for labels. */
  name: string;
  features: FeatureSettings;
  /** Only this part of the track, in seconds. */
  range?: { start: number; seconds: number };
  /** Drawn over the spectrogram, given the seconds it spans. */
  overlay?: (start: number, duration: number) => ReactNode;
  /** Below, given the sound that is shown. */
  below?: (recording: Recording & { kind: 'audio' }) => ReactNode;
}

/** A track of the library, or a part of it: play button, waveform and picture under one playhead. */
export function TrackView({ audioKey, name, features, range, overlay, below }: TrackViewProps) {
  const { pcm, error } = useTrackPcm(audioKey);
  const start = range?.start ?? 0;
  const seconds = range?.seconds;
  const shown = useMemo(
    () => pcm && (seconds === undefined ? pcm : cutClip(pcm, start, seconds)),
    [pcm, start, seconds],
  );
  const recording = useMemo(() => shown && ({ kind: 'audio', pcm: shown } as const), [shown]);
  const oneClip = seconds !== undefined;
  const drawn = useMemo(() => timelineFeatures(features, oneClip), [features, oneClip]);
  const { result: picture, error: pictureError, pending } = usePicture(shown, drawn);

  if (error) return <Problem text={error} />;
  if (!pcm || !shown || !recording)
    return (
      <Skeleton
        h={WAVEFORM_HEIGHT + SPECTROGRAM_HEIGHT + 24}
        role="status"
        aria-label={t('Loading {name}', { name })}
      />
    );
  const duration = shown.length / SAMPLE_RATE;
  return (
    <Group gap="sm" wrap="nowrap" align="flex-start">
      <Stack gap={0} align="flex-end" w={64} style={{ flex: 'none' }}>
        <Group h={WAVEFORM_HEIGHT} align="center">
          <PlayButton
            playerKey={audioKey}
            name={name}
            pcm={pcm}
            size={48}
            {...(range && { start, end: start + range.seconds })}
          />
        </Group>
        <RowLabels features={features} range={picture?.range} height={SPECTROGRAM_HEIGHT} />
      </Stack>
      <Box flex={1} miw={0}>
        <Timeline
          playerKey={audioKey}
          pcm={pcm}
          duration={duration}
          start={start}
          label={t('Position in {name}', { name })}
        >
          <Waveform pcm={shown} label={t('Waveform of {name}', { name })} height={WAVEFORM_HEIGHT} />
          <Box pos="relative" opacity={pending ? 0.6 : 1} aria-busy={pending}>
            {picture ? (
              <Spectrogram
                picture={picture}
                label={t('{picture} of {name}', { picture: FEATURE_NAMES[features.kind], name })}
                height={SPECTROGRAM_HEIGHT}
                palette={paletteOf(features)}
              />
            ) : (
              <Skeleton h={SPECTROGRAM_HEIGHT} radius={0} />
            )}
            {overlay?.(start, duration)}
          </Box>
        </Timeline>
        {pictureError && <Problem text={pictureError} />}
        {below?.(recording)}
        <TermRow mt={4} names={['waveform', termOfFeatures(features.kind)]} />
        <Text className="visually-hidden" role="status">
          {picture && !pending ? shapeInWords(drawn, [picture.height, picture.width], 'by') : ''}
        </Text>
      </Box>
    </Group>
  );
}

function Problem({ text }: { text: string }) {
  return (
    <Alert role="alert" color="red" title={t('This track cannot be shown')}>
      {text}
    </Alert>
  );
}
