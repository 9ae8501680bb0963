import { Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { SAMPLE_RATE } from '../../../audio/pcm.ts';
import { locale, t } from '../../../i18n.ts';
import { PlayButton } from '../../audio/PlayButton.tsx';
import { Timeline } from '../../audio/Timeline.tsx';
import { Waveform } from '../../audio/Waveform.tsx';
import { type LessonSound, SECONDS } from '../../state/soundLesson.ts';
import { SampleCurve } from './SampleCurve.tsx';
import { Turn } from './Turn.tsx';
import { WithSound } from './WithSound.tsx';

const LENGTHS = [5, 10, 20, 50, 100, 200];
const STEP = 0.05;
const MOMENTS = Array.from({ length: Math.round((SECONDS - 0.2) / STEP) }, (_, i) => i * STEP);

/** The sound as it is recorded, and a few milliseconds of it. */
export function WaveformStep() {
  return <WithSound>{(sound) => <Waves key={sound.key} sound={sound} />}</WithSound>;
}

function Waves({ sound }: { sound: LessonSound }) {
  const [milliseconds, setMilliseconds] = useState(20);
  const [moment, setMoment] = useState(MOMENTS[20]!);
  const { pcm, name, key } = sound;
  const moments = MOMENTS.filter((at) => (at + 0.2) * SAMPLE_RATE <= pcm.length);
  const from = Math.min(moment, moments.at(-1) ?? 0);
  const first = Math.round(from * SAMPLE_RATE);
  const part = pcm.subarray(first, first + Math.round((milliseconds / 1000) * SAMPLE_RATE));
  return (
    <Stack gap="xs">
      <Group gap="sm" wrap="nowrap" align="flex-start">
        <PlayButton playerKey={key} pcm={pcm} name={name} size={56} />
        <div style={{ flex: 1, minWidth: 0 }}>
          <Timeline
            playerKey={key}
            pcm={pcm}
            duration={pcm.length / SAMPLE_RATE}
            label={t('Position in {name}', { name })}
          >
            <Waveform pcm={pcm} label={t('Waveform of {name}', { name })} height={84} />
          </Timeline>
        </div>
      </Group>
      <SampleCurve
        pcm={part}
        height={110}
        label={t('{samples} samples of {name}, one by one, from {from} s on', {
          samples: part.length.toLocaleString(locale),
          name,
          from: from.toFixed(2),
        })}
      />
      <Group justify="space-between" c="dimmed" fz="sm" aria-hidden>
        <span>{`${from.toFixed(2)} s`}</span>
        <span>{`+ ${milliseconds} ms`}</span>
      </Group>
      <Group gap="xl" grow preventGrowOverflow={false}>
        <Turn
          label={t('From')}
          values={moments}
          value={from}
          format={(at) => `${at.toFixed(2)} s`}
          onChange={setMoment}
        />
        <Turn
          label={t('Shown below')}
          values={LENGTHS}
          value={milliseconds}
          format={(ms) => `${ms} ms`}
          onChange={setMilliseconds}
        />
      </Group>
      <Text fz="lg">
        {t(
          'Above: {all} samples, {rate} a second. Below: {samples} of them. A note of 440 Hz would repeat every 2.3 ms, but several notes sound at once.',
          {
            all: pcm.length.toLocaleString(locale),
            rate: SAMPLE_RATE.toLocaleString(locale),
            samples: part.length.toLocaleString(locale),
          },
        )}
      </Text>
    </Stack>
  );
}
