import { Alert, Group, SegmentedControl, Skeleton, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { SAMPLE_RATE } from '../../../audio/pcm.ts';
import type { Track } from '../../../dataset/track.ts';
import type { FeatureSettings } from '../../../features/settings.ts';
import { t } from '../../../i18n.ts';
import { PlayButton } from '../../audio/PlayButton.tsx';
import { Timeline } from '../../audio/Timeline.tsx';
import { usePicture } from '../../audio/usePicture.ts';
import { HeardRegions } from '../../predict/heard/HeardRegions.tsx';
import { HeardSpectrogram } from '../../predict/heard/HeardSpectrogram.tsx';
import type { HeardMap } from '../../predict/heard/useHeard.ts';

const HEIGHT = 170;

interface HeardInTrackProps {
  track: Track;
  pcm: Float32Array;
  features: FeatureSettings;
  /** What speaks for each of some genres, the wrong one first. */
  maps: readonly { genre: string; found: HeardMap | null; problem: string | null }[];
  /** Whether the maps are shown: not before the class has predicted. */
  shown: boolean;
}

/** A track with what speaks for a genre in it; each part can be heard alone. */
export function HeardInTrack({ track, pcm, features, maps, shown }: HeardInTrackProps) {
  const { audioKey, name } = track;
  const [chosen, choose] = useState(0);
  const { result: picture } = usePicture(pcm, features);
  const { genre, found, problem } = maps[chosen]!;
  const duration = pcm.length / SAMPLE_RATE;
  if (!picture)
    return <Skeleton h={HEIGHT} radius={0} role="status" aria-label={t('Loading {name}', { name })} />;
  return (
    <Stack gap="xs">
      <Group gap="sm">
        <PlayButton playerKey={audioKey} name={name} pcm={pcm} size={44} />
        <Text fz="1.25rem" fw={650}>
          {name}
        </Text>
        {shown && (
          <SegmentedControl
            aria-label={t('What speaks for')}
            value={String(chosen)}
            onChange={(value) => choose(Number(value))}
            data={maps.map(({ genre }, index) => ({
              value: String(index),
              label: t('What speaks for {genre}', { genre }),
            }))}
          />
        )}
      </Group>
      <Timeline playerKey={audioKey} pcm={pcm} duration={duration} label={t('Position in {name}', { name })}>
        <HeardSpectrogram
          picture={picture}
          label={t('Mel spectrogram of {name}', { name })}
          height={HEIGHT}
          duration={duration}
          heard={{ found: shown ? found : null }}
        />
      </Timeline>
      {problem && (
        <Alert role="alert" color="red" title={t('What it heard could not be found out')}>
          {problem}
        </Alert>
      )}
      {shown && found && <HeardRegions found={found} genre={genre} playerKey={audioKey} pcm={pcm} />}
    </Stack>
  );
}
