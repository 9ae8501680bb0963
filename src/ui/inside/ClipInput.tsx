import { Skeleton, Stack, Text, Title } from '@mantine/core';
import { useMemo } from 'react';
import { t } from '../../i18n.ts';
import { Spectrogram } from '../audio/Spectrogram.tsx';
import { paletteOf } from '../audio/timelineFeatures.ts';
import type { ClipTrack, SeenClip } from './clipTracks.ts';
import classes from './Inside.module.css';
import type { InsideOpen } from './useInside.ts';
import { usePlace } from './usePlace.ts';
import { useClipView } from './useTrackClips.ts';

const HEIGHT = 150;

interface ClipInputProps {
  open: InsideOpen;
  track: ClipTrack;
  seen: SeenClip | null;
  /** Height, width, channels of the network's input. */
  shape: readonly number[];
}

/** The clip as the network takes it. */
export function ClipInput({ open, track, seen, shape }: ClipInputProps) {
  const view = useClipView(open.recipe, seen?.clip ?? null, shape);
  const cells = useMemo(() => ({ first: 0, step: 1, count: shape[1]! }), [shape]);
  const place = usePlace(open, track, seen, cells);
  return (
    <Stack gap={4} component="section">
      <Title order={3} fz="lg">
        {t('The clip that it is shown')}
      </Title>
      <Text size="sm">
        {t('{name}: {shape} (height × width × channels)', { name: track.name, shape: shape.join(' × ') })}
      </Text>
      <div ref={place} className={classes.picture}>
        {view ? (
          <Spectrogram
            picture={view}
            label={t('The clip as the network takes it')}
            height={HEIGHT}
            palette={paletteOf(open.recipe.features)}
          />
        ) : (
          <Skeleton h={HEIGHT} radius={0} />
        )}
        {track.playerKey && <div className={classes.playhead} />}
      </div>
    </Stack>
  );
}
