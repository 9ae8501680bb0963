import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconMicrophone, IconPlayerStopFilled } from '@tabler/icons-react';
import { SAMPLE_RATE } from '../../audio/pcm.ts';
import { t } from '../../i18n.ts';
import { LevelMeter } from './LevelMeter.tsx';
import { MicrophoneAlert } from './MicrophoneAlert.tsx';
import { useHeardSeconds } from './useHeardSeconds.ts';
import { useRecording } from './useRecording.ts';

/** Shorter ones are hardly a recording, in seconds. */
const SHORTEST = 1;

interface RecordClipProps {
  /** How long a recording is, unless it is stopped earlier; at most the minute that a microphone keeps. */
  seconds?: number;
  /** @param pcm mono at SAMPLE_RATE @param name like `Recording 14:03:21` */
  onRecorded: (pcm: Float32Array, name: string) => void;
  /** What it is recorded for, where a page has several such buttons. */
  purpose?: string;
  disabled?: boolean;
}

/** A button that records from the microphone; the browser asks for it at the first click. */
export function RecordClip({ seconds = 10, onRecorded, purpose, disabled = false }: RecordClipProps) {
  const recording = useRecording(seconds, onRecorded);
  const { microphone, opening, error, tooQuiet } = recording;
  const heard = useHeardSeconds(microphone);
  return (
    <Stack gap="xs">
      {microphone ? (
        <>
          <LevelMeter microphone={microphone} />
          <Text fz="lg" fw={650} role="timer" style={{ fontVariantNumeric: 'tabular-nums' }}>
            {t('Recording: {seconds} s left', { seconds: seconds - heard })}
          </Text>
          <Group gap="xs">
            <Button
              leftSection={<IconPlayerStopFilled size={18} aria-hidden />}
              disabled={heard < SHORTEST}
              onClick={recording.stop}
            >
              {t('Stop and keep')}
            </Button>
            <Button variant="default" onClick={recording.cancel}>
              {t('Cancel')}
            </Button>
          </Group>
        </>
      ) : (
        <div>
          <Button
            variant="default"
            leftSection={<IconMicrophone size={18} aria-hidden />}
            aria-label={
              purpose && !opening ? t('Record {seconds} s for {purpose}', { seconds, purpose }) : undefined
            }
            disabled={disabled || opening}
            onClick={recording.start}
          >
            {opening ? t('Waiting for the microphone…') : t('Record {seconds} s', { seconds })}
          </Button>
        </div>
      )}
      <MicrophoneAlert error={error} />
      {tooQuiet && (
        <Alert role="alert" color="yellow" title={t('This recording is very quiet')}>
          <Text mb="xs">
            {t(
              '{name} ({seconds} s) holds hardly any sound. Is it the right microphone, and is the music near it?',
              { name: tooQuiet.name, seconds: Math.round(tooQuiet.pcm.length / SAMPLE_RATE) },
            )}
          </Text>
          <Group gap="xs">
            <Button variant="default" onClick={() => recording.decide(true)}>
              {t('Keep it')}
            </Button>
            <Button variant="default" onClick={() => recording.decide(false)}>
              {t('Discard it')}
            </Button>
          </Group>
        </Alert>
      )}
    </Stack>
  );
}
