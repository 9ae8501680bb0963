import { Alert, Skeleton, Stack, Text } from '@mantine/core';
import type { Remote } from 'comlink';
import { type ReactNode, useMemo } from 'react';
import type { Recording } from '../../features/recording.ts';
import { t } from '../../i18n.ts';
import type { AudioWorker } from '../../workers/audio.worker.ts';
import { ImageView } from './ImageView.tsx';
import { useFromLibrary } from './useFromLibrary.ts';

const MAX_HEIGHT = 260;

interface PictureTrackViewProps {
  audioKey: string;
  /** The track's name, for labels. */
  name: string;
  below?: (recording: Recording) => ReactNode;
}

const readImage = (worker: Remote<AudioWorker>, audioKey: string) => worker.image(audioKey);

/** A track that is a picture, as it was imported. */
export function PictureTrackView({ audioKey, name, below }: PictureTrackViewProps) {
  const { content: image, error } = useFromLibrary(audioKey, readImage);
  const recording = useMemo(() => image && ({ kind: 'picture', image } as const), [image]);
  if (error)
    return (
      <Alert role="alert" color="red" title={t('This track cannot be shown')}>
        {error}
      </Alert>
    );
  if (!recording) return <Skeleton h={MAX_HEIGHT} role="status" aria-label={t('Loading {name}', { name })} />;
  const { width, height } = recording.image;
  return (
    <Stack gap={4}>
      <ImageView image={recording.image} label={t('Picture {name}', { name })} maxHeight={MAX_HEIGHT} />
      <Text size="sm" c="dimmed">
        {t('{width} × {height} pixels, as it was imported', { width, height })}
      </Text>
      {below?.(recording)}
    </Stack>
  );
}
