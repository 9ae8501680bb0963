import { Alert, Box, Skeleton, Stack, Text } from '@mantine/core';
import type { Remote } from 'comlink';
import { type ReactNode, useMemo } from 'react';
import { TOP_DB } from '../../features/decibels.ts';
import type { FeatureView } from '../../features/featureView.ts';
import type { Recording } from '../../features/recording.ts';
import { cutSpectrogram } from '../../features/spectrogramFeatures.ts';
import { t } from '../../i18n.ts';
import type { AudioWorker } from '../../workers/audio.worker.ts';
import { Spectrogram } from './Spectrogram.tsx';
import { TimeAxis } from './TimeAxis.tsx';
import classes from './Timeline.module.css';
import { useFromLibrary } from './useFromLibrary.ts';

const HEIGHT = 200;

interface SpectrogramTrackViewProps {
  audioKey: string;
  /** The track's name, for labels. */
  name: string;
  /** Only this part of the track, in seconds. */
  range?: { start: number; seconds: number };
  /** Drawn over the spectrogram, given the seconds it spans. */
  overlay?: (start: number, duration: number) => ReactNode;
  below?: (recording: Recording) => ReactNode;
}

const readSpectrogram = (worker: Remote<AudioWorker>, audioKey: string) => worker.spectrogram(audioKey);

/** A track that is a ready-made spectrogram, or a part of it, over time. There is nothing to hear. */
export function SpectrogramTrackView({ audioKey, name, range, overlay, below }: SpectrogramTrackViewProps) {
  const { content: mel, error } = useFromLibrary(audioKey, readSpectrogram);
  const start = range?.start ?? 0;
  const seconds = range?.seconds;
  const shown = useMemo(
    () => mel && (seconds === undefined ? mel : cutSpectrogram(mel, start, seconds)),
    [mel, start, seconds],
  );
  const picture = useMemo<FeatureView | undefined>(
    () => shown && { ...shown, channels: 1, range: [-TOP_DB, 0] },
    [shown],
  );
  const recording = useMemo(() => mel && ({ kind: 'spectrogram', mel } as const), [mel]);
  if (error)
    return (
      <Alert role="alert" color="red" title={t('This track cannot be shown')}>
        {error}
      </Alert>
    );
  if (!recording || !picture)
    return <Skeleton h={HEIGHT + 24} role="status" aria-label={t('Loading {name}', { name })} />;
  const duration = picture.width / recording.mel.framesPerSecond;
  return (
    <Stack gap={4}>
      <div className={classes.timeline}>
        <Box pos="relative">
          <Spectrogram picture={picture} label={t('Mel spectrogram of {name}', { name })} height={HEIGHT} />
          {overlay?.(start, duration)}
        </Box>
        <TimeAxis start={start} duration={duration} />
      </div>
      <Text size="sm" c="dimmed">
        {t('{bands} mel bands × {frames} frames of a .npy file: there is no sound to hear', {
          bands: picture.height,
          frames: picture.width,
        })}
      </Text>
      {below?.(recording)}
    </Stack>
  );
}
