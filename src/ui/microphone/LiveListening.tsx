import { Alert, Box, Button, Group, Stack, Text } from '@mantine/core';
import { IconMicrophone, IconPlayerStopFilled } from '@tabler/icons-react';
import { t } from '../../i18n.ts';
import type { AnswerLive } from '../../session/liveListening.ts';
import { formatDuration } from '../audio/time.ts';
import { LevelMeter } from './LevelMeter.tsx';
import { LiveAnswers } from './LiveAnswers.tsx';
import { MicrophoneAlert } from './MicrophoneAlert.tsx';
import { useHeardSeconds } from './useHeardSeconds.ts';
import { useLiveListening } from './useLiveListening.ts';

interface LiveListeningProps {
  /** The last ones, which each answer is about. */
  seconds: number;
  /** Asked about once a second; must not be another function at each rendering. */
  answer: AnswerLive;
  /** Offers to keep the last minute, once it has stopped. @param pcm mono at SAMPLE_RATE */
  onKeep?: (pcm: Float32Array, name: string) => void;
  disabled?: boolean;
}

/** Listens with the microphone, and shows at every second what the last ones are taken for. */
export function LiveListening({ seconds, answer, onKeep, disabled = false }: LiveListeningProps) {
  const live = useLiveListening(seconds, answer);
  const { microphone, moments, keepable } = live;
  const heard = useHeardSeconds(microphone);
  return (
    <Stack gap="sm">
      <Group gap="sm" align="flex-start">
        {microphone ? (
          <>
            <Button
              size="md"
              leftSection={<IconPlayerStopFilled size={20} aria-hidden />}
              onClick={live.stop}
            >
              {t('Stop listening')}
            </Button>
            <Text fz="lg" fw={650} lh="2.6rem" role="timer" style={{ fontVariantNumeric: 'tabular-nums' }}>
              {t('Listening for {heard}', { heard: formatDuration(heard) })}
            </Text>
            <Box flex="1 1 14rem">
              <LevelMeter microphone={microphone} />
            </Box>
          </>
        ) : (
          <Button
            size="md"
            variant="default"
            leftSection={<IconMicrophone size={20} aria-hidden />}
            disabled={disabled || live.opening}
            onClick={() => void live.start()}
          >
            {live.opening ? t('Waiting for the microphone…') : t('Listen with the microphone')}
          </Button>
        )}
        {onKeep && keepable >= seconds && (
          <Button variant="default" disabled={disabled} onClick={() => void live.keep(onKeep)}>
            {t('Keep this recording ({keepable} s)', { keepable: Math.round(keepable) })}
          </Button>
        )}
      </Group>
      <MicrophoneAlert error={live.error} />
      {live.failure && (
        <Alert role="alert" color="red" title={t('What was heard could not be answered')}>
          {live.failure}
        </Alert>
      )}
      {live.stoppedHidden && (
        <Alert role="alert" color="yellow" title={t('Listening has stopped')}>
          {t('The page was in the background for a minute.')}
        </Alert>
      )}
      {microphone && heard < seconds && (
        <Text role="status">{t('Not enough sound yet: an answer takes {seconds} s.', { seconds })}</Text>
      )}
      {moments.length > 0 && <LiveAnswers moments={moments} seconds={seconds} />}
    </Stack>
  );
}
