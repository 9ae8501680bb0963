import { Alert, Group, Skeleton, Stack, Text } from '@mantine/core';
import type { Track } from '../../../dataset/track.ts';
import type { FeatureSettings } from '../../../features/settings.ts';
import { t } from '../../../i18n.ts';
import { PlayButton } from '../../audio/PlayButton.tsx';
import { Spectrogram } from '../../audio/Spectrogram.tsx';
import { usePicture } from '../../audio/usePicture.ts';
import { useTrackPcm } from '../../audio/useTrackPcm.ts';

const HEIGHT = 110;

interface HearTrackProps {
  track: Track;
  features: FeatureSettings;
  /** What it is called here. */
  title: string;
  /** What is known of it. */
  says?: string;
}

/** A track to be heard beside another: its sound and the picture that the network sees. */
export function HearTrack({ track: { audioKey }, features, title, says }: HearTrackProps) {
  const { pcm, error } = useTrackPcm(audioKey);
  const { result: picture, error: pictureError } = usePicture(pcm, features);
  const problem = error ?? pictureError;
  return (
    <Stack gap={4} component="section" aria-label={title}>
      <Group gap="sm">
        {pcm && <PlayButton playerKey={audioKey} name={title} pcm={pcm} size={44} />}
        <Text fz="1.25rem" fw={650}>
          {title}
        </Text>
        {says && <Text fz="lg">{says}</Text>}
      </Group>
      {problem ? (
        <Alert role="alert" color="red" title={t('This track cannot be shown')}>
          {problem}
        </Alert>
      ) : picture ? (
        <Spectrogram
          picture={picture}
          label={t('Mel spectrogram of {name}', { name: title })}
          height={HEIGHT}
        />
      ) : (
        <Skeleton h={HEIGHT} radius={0} role="status" aria-label={t('Loading {name}', { name: title })} />
      )}
    </Stack>
  );
}
