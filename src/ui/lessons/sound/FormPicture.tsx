import { Alert, Box, Group, Skeleton, Text } from '@mantine/core';
import { SAMPLE_RATE } from '../../../audio/pcm.ts';
import type { AudibleSettings } from '../../../features/invert/resynthesize.ts';
import { t } from '../../../i18n.ts';
import { RowLabels } from '../../audio/RowLabels.tsx';
import { Spectrogram } from '../../audio/Spectrogram.tsx';
import { Timeline } from '../../audio/Timeline.tsx';
import { usePicture } from '../../audio/usePicture.ts';
import { FEATURE_NAMES, shapeInWords } from '../../features/featureWords.ts';
import { usePlayer } from '../../state/player.ts';
import type { LessonSound } from '../../state/soundLesson.ts';

interface FormPictureProps {
  sound: LessonSound;
  /** The same object while they are the same. */
  features: AudibleSettings;
  /** What is made of the features again, if there is something to hear: the playhead follows it as well. */
  made?: { key: string | null; result: { pcm: Float32Array } | null };
  height?: number;
}

/** A sound in one of its forms, with what its rows and columns stand for. */
export function FormPicture({ sound, features, made, height = 180 }: FormPictureProps) {
  const { result: picture, error, pending } = usePicture(sound.pcm, features);
  const playing = usePlayer((s) => s.key);
  const heard =
    made?.result && made.key && made.key === playing ? { key: made.key, pcm: made.result.pcm } : sound;
  const title = FEATURE_NAMES[features.kind];
  if (error)
    return (
      <Alert role="alert" color="red">
        {error}
      </Alert>
    );
  return (
    <Box component="figure" m={0}>
      <Text component="figcaption">
        <b>{title}</b>
        {picture && `: ${shapeInWords(features, [picture.height, picture.width])}`}
      </Text>
      <Group gap="xs" wrap="nowrap" align="flex-start">
        <Box w={64} style={{ flex: 'none' }}>
          <RowLabels features={features} range={picture?.range} height={height} />
        </Box>
        <Box flex={1} miw={0} opacity={pending ? 0.6 : 1} aria-busy={pending}>
          <Timeline
            playerKey={heard.key}
            pcm={heard.pcm}
            duration={sound.pcm.length / SAMPLE_RATE}
            label={t('Position in {name}', { name: `${title}, ${sound.name}` })}
          >
            {picture ? (
              <Spectrogram
                picture={picture}
                label={t('{picture} of {name}', { picture: title, name: sound.name })}
                height={height}
              />
            ) : (
              <Skeleton h={height} radius={0} />
            )}
          </Timeline>
        </Box>
      </Group>
    </Box>
  );
}
