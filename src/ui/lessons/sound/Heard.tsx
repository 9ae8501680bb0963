import { Group, Loader, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { locale, t } from '../../../i18n.ts';
import { PlayButton } from '../../audio/PlayButton.tsx';
import type { LessonSound } from '../../state/soundLesson.ts';
import type { useReconstruction } from './useReconstruction.ts';

interface HeardProps {
  sound: LessonSound;
  made: ReturnType<typeof useReconstruction>;
  /** What the sound is made of again: `mel bands`. */
  from: string;
}

/** The original and what its form kept, to be heard one after the other, and the difference in numbers. */
export function Heard({ sound, made: { key, result, error }, from }: HeardProps) {
  return (
    <Group gap="lg" mih={46}>
      <Play playerKey={sound.key} pcm={sound.pcm} name={t('the original')}>
        {t('Original')}
      </Play>
      {key && result && (
        <>
          <Play playerKey={key} pcm={result.pcm} name={from}>
            {from}
          </Play>
          <Text fz="lg" style={{ fontVariantNumeric: 'tabular-nums' }}>
            {t('{values} numbers, {distance} dB from the original, {pitch} % of the notes kept', {
              values: result.values.toLocaleString(locale),
              distance: result.distance.toFixed(1),
              pitch: percentOfNotes(result.pitch),
            })}
          </Text>
        </>
      )}
      {error && (
        <Text role="alert" c="var(--mantine-color-error)">
          {error}
        </Text>
      )}
      <Group gap="xs" role="status">
        {key && !result && !error && (
          <>
            <Loader size="sm" aria-hidden />
            <Text>{t('Making sound of it again …')}</Text>
          </>
        )}
      </Group>
    </Group>
  );
}

/** No correlation and an inverse one are both nothing that is left. */
export const percentOfNotes = (pitch: number) => String(Math.round(100 * Math.max(0, pitch)));

interface PlayProps {
  playerKey: string;
  pcm: Float32Array;
  /** For the button's label. */
  name: string;
  children: ReactNode;
}

function Play({ playerKey, pcm, name, children }: PlayProps) {
  return (
    <Group gap="xs" wrap="nowrap">
      <PlayButton playerKey={playerKey} pcm={pcm} name={name} size={44} />
      <Text fz="lg" fw={600}>
        {children}
      </Text>
    </Group>
  );
}
