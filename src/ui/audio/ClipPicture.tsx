import { ActionIcon, Box, Group, Skeleton, Stack, Text } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { ClipSettings } from '../../audio/clips.ts';
import { cutRecording } from '../../features/cutRecording.ts';
import type { Recording } from '../../features/recording.ts';
import type { FeatureSettings } from '../../features/settings.ts';
import { t } from '../../i18n.ts';
import { shapeInWords } from '../features/featureWords.ts';
import { Spectrogram } from './Spectrogram.tsx';
import { paletteOf } from './timelineFeatures.ts';
import { usePictureOf } from './usePicture.ts';

/** CSS pixels of its side. */
const SIZE = 168;

interface ClipPictureProps {
  /** The whole track. */
  recording: Recording;
  /** Start of each clip in seconds. */
  starts: readonly number[];
  clips: ClipSettings;
  features: FeatureSettings;
}

/** One clip after the other as the network sees it: rendered, resized, padded. */
export function ClipPicture({ recording, starts, clips, features }: ClipPictureProps) {
  const [chosen, setChosen] = useState(0);
  const index = Math.min(chosen, starts.length - 1);
  const start = starts[index]!;
  const clip = useMemo(
    () => cutRecording(recording, start, clips.seconds),
    [recording, start, clips.seconds],
  );
  const { result: picture, error, pending } = usePictureOf(clip, features);
  const shape = picture ? `: ${shapeInWords(features, [picture.height, picture.width])}` : '';
  const step = (by: number, label: string, icon: typeof IconChevronLeft) => {
    const Icon = icon;
    const to = index + by;
    return (
      <ActionIcon
        variant="default"
        size="lg"
        aria-label={label}
        disabled={to < 0 || to >= starts.length}
        onClick={() => setChosen(to)}
      >
        <Icon size={20} />
      </ActionIcon>
    );
  };
  return (
    <Group gap="md" align="flex-start">
      <Box w={SIZE} h={SIZE} opacity={pending ? 0.6 : 1} aria-busy={pending}>
        {picture ? (
          <Spectrogram
            picture={picture}
            label={t('Clip {number} as the network sees it', { number: index + 1 })}
            height={SIZE}
            palette={paletteOf(features)}
          />
        ) : (
          <Skeleton w={SIZE} h={SIZE} radius={0} />
        )}
      </Box>
      <Stack gap={6} flex={1} miw={180}>
        <Text fw={600}>{t('As the network sees it')}</Text>
        <Text size="sm">
          {recording.kind === 'picture'
            ? t('The whole picture{shape}.', { shape })
            : t('Clip {number} of {count}, {from} s to {to} s{shape}.', {
                number: index + 1,
                count: starts.length,
                from: start.toFixed(1),
                to: (start + clips.seconds).toFixed(1),
                shape,
              })}
        </Text>
        {error && (
          <Text role="alert" c="var(--mantine-color-error)">
            {error}
          </Text>
        )}
        {recording.kind !== 'picture' && (
          <Group gap={6}>
            {step(-1, t('Previous clip'), IconChevronLeft)}
            {step(1, t('Next clip'), IconChevronRight)}
          </Group>
        )}
      </Stack>
    </Group>
  );
}
