import { Stack } from '@mantine/core';
import { useMemo } from 'react';
import type { ClipSettings } from '../../audio/clips.ts';
import type { RgbaImage } from '../../features/recording.ts';
import type { FeatureSettings } from '../../features/settings.ts';
import { t } from '../../i18n.ts';
import { ClipPicture } from '../audio/ClipPicture.tsx';
import { ImageView } from '../audio/ImageView.tsx';

const MAX_HEIGHT = 260;
const WHOLE = [0];

interface DroppedPictureProps {
  image: RgbaImage;
  /** Of the file, for labels. */
  name: string;
  features: FeatureSettings;
  clips: ClipSettings;
}

/** The picture that was asked about, as it came and as the network sees it. */
export function DroppedPicture({ image, name, features, clips }: DroppedPictureProps) {
  const recording = useMemo(() => ({ kind: 'picture', image }) as const, [image]);
  return (
    <Stack gap="md">
      <ImageView image={image} label={t('Picture {name}', { name })} maxHeight={MAX_HEIGHT} />
      <ClipPicture recording={recording} starts={WHOLE} clips={clips} features={features} />
    </Stack>
  );
}
