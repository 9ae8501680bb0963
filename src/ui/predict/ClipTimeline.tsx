import { Alert, Box, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useMemo } from 'react';
import type { TrainedModel } from '../../experiments/trainedModel.ts';
import { t } from '../../i18n.ts';
import type { FilePrediction, PredictedSong } from '../../session/predictFile.ts';
import { PlayButton } from '../audio/PlayButton.tsx';
import { Timeline } from '../audio/Timeline.tsx';
import { timelineFeatures } from '../audio/timelineFeatures.ts';
import { usePicture } from '../audio/usePicture.ts';
import { Waveform } from '../audio/Waveform.tsx';
import { FEATURE_NAMES } from '../features/featureWords.ts';
import { usePlayer } from '../state/player.ts';
import { ClipTable } from './ClipTable.tsx';
import type { ClipAnswer } from './clipAnswers.ts';
import { GenreHeat } from './GenreHeat.tsx';
import { HeatLegend } from './HeatLegend.tsx';
import { HeardPanel } from './heard/HeardPanel.tsx';
import { HeardSpectrogram } from './heard/HeardSpectrogram.tsx';
import { useHeard } from './heard/useHeard.ts';
import { MomentLine } from './MomentLine.tsx';
import { pictureFeatures } from './pictureFeatures.ts';
import { playerKeyOf } from './playerKeyOf.ts';

const WAVEFORM_HEIGHT = 60;
const SPECTROGRAM_HEIGHT = 110;
const ROW_HEIGHT = 24;

interface ClipTimelineProps {
  result: FilePrediction;
  song: PredictedSong;
  answers: readonly ClipAnswer[];
  /** The genres' rows, from the top. */
  order: readonly number[];
  /** The one that answered. */
  model: TrainedModel;
}

/** The song over time: how it sounds, how the network sees it, and what it takes each clip for. */
export function ClipTimeline({ result, song, answers, order, model }: ClipTimelineProps) {
  const { features } = model.recipe;
  const { name, genres } = result;
  const { pcm, duration } = song;
  const playerKey = playerKeyOf(pcm);
  const coarse = useMemo(
    () => pictureFeatures(timelineFeatures(features, false), pcm.length),
    [features, pcm],
  );
  const { result: picture, error } = usePicture(pcm, coarse);
  const playerError = usePlayer((s) => s.error);
  const heard = useHeard(result, song, model);
  return (
    <Stack component="section" gap="xs">
      <Group justify="space-between">
        <Title order={2} fz="xl">
          {t('Second by second')}
        </Title>
        <MomentLine result={result} answers={answers} playerKey={playerKey} />
      </Group>
      <HeardPanel heard={heard} result={result} song={song} order={order} />
      <Group gap="xs" wrap="nowrap" align="flex-start">
        <Stack gap={0} align="flex-end" miw={64} maw="6.5rem" style={{ flex: 'none' }}>
          <Group h={WAVEFORM_HEIGHT + SPECTROGRAM_HEIGHT} align="center">
            <PlayButton playerKey={playerKey} name={name} pcm={pcm} size={56} />
          </Group>
          {order.map((genre) => (
            <Text
              key={genre}
              h={ROW_HEIGHT}
              lh={`${ROW_HEIGHT}px`}
              size="sm"
              fw={600}
              maw="100%"
              truncate
              title={genres[genre]}
            >
              {genres[genre]}
            </Text>
          ))}
        </Stack>
        <Box flex={1} miw={0}>
          <Timeline
            playerKey={playerKey}
            pcm={pcm}
            duration={duration}
            label={t('Position in {name}', { name })}
          >
            <Waveform pcm={pcm} label={t('Waveform of {name}', { name })} height={WAVEFORM_HEIGHT} />
            {picture ? (
              <HeardSpectrogram
                heard={heard}
                duration={duration}
                picture={picture}
                label={t('{feature} of {name}', { feature: FEATURE_NAMES[features.kind], name })}
                height={SPECTROGRAM_HEIGHT}
              />
            ) : (
              <Skeleton h={SPECTROGRAM_HEIGHT} radius={0} />
            )}
            <GenreHeat result={result} duration={duration} order={order} rowHeight={ROW_HEIGHT} />
          </Timeline>
        </Box>
      </Group>
      {(error ?? playerError) && (
        <Alert role="alert" color="red" title={t('Something did not work')}>
          {error ?? playerError}
        </Alert>
      )}
      <Group justify="space-between" align="flex-start">
        <ClipTable answers={answers} genres={genres} />
        <HeatLegend />
      </Group>
    </Stack>
  );
}
