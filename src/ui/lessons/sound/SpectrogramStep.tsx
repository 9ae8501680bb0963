import { Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import { SAMPLE_RATE } from '../../../audio/pcm.ts';
import { N_FFT_CHOICES } from '../../../features/settings.ts';
import { locale, t } from '../../../i18n.ts';
import { Term } from '../../glossary/Term.tsx';
import { type LessonSound, type SoundSettings, useSoundLesson } from '../../state/soundLesson.ts';
import { AskTheClass } from '../AskTheClass.tsx';
import { Beside } from '../Beside.tsx';
import { FormPicture } from './FormPicture.tsx';
import { hopsFor, spectrogramForm } from './forms.ts';
import { Heard } from './Heard.tsx';
import { useReconstruction } from './useReconstruction.ts';
import { WithSound } from './WithSound.tsx';

const SHORT = N_FFT_CHOICES[0];
const LONG = N_FFT_CHOICES.at(-1)!;

/** Long and short frames: sharp in pitch or sharp in time. */
export function SpectrogramStep() {
  return <WithSound>{(sound) => <Frames sound={sound} />}</WithSound>;
}

function Frames({ sound }: { sound: LessonSound }) {
  const { nFft, hop } = useSoundLesson((s) => s.settings);
  const features = useMemo(() => spectrogramForm({ nFft, hop }), [nFft, hop]);
  const made = useReconstruction(sound, features);
  const [tried, setTried] = useState<readonly number[]>([]);
  useEffect(() => setTried((before) => [...new Set([...before, nFft])]), [nFft]);
  const bothTried = tried.includes(SHORT) && tried.includes(LONG);
  const setFft = (chosen: SoundSettings['nFft']) =>
    useSoundLesson.getState().set({ nFft: chosen, hop: chosen / 4 });
  return (
    <Beside
      ask={
        <>
          <AskTheClass
            lesson="sound"
            id="frames"
            question={t('A drum hit should be a thin upright line. Which frames do that?')}
            choices={[
              { value: 'short', label: t('Short: {samples} samples', { samples: String(SHORT) }) },
              {
                value: 'long',
                label: t('Long: {samples} samples', { samples: LONG.toLocaleString(locale) }),
              },
            ]}
            outcome={bothTried ? { value: 'short', seen: framesInWords() } : null}
          >
            {!bothTried && <Text fz="lg">{t('Try both: the shortest and the longest frame.')}</Text>}
          </AskTheClass>
          <Choice
            label={<Term name="window">{t('Frame, in samples (n_fft)')}</Term>}
            name={t('Frame, in samples (n_fft)')}
            values={N_FFT_CHOICES}
            value={nFft}
            onChange={(chosen) => setFft(chosen as SoundSettings['nFft'])}
          />
          <Choice
            label={<Term name="hop">{t('A new frame every … samples (hop)')}</Term>}
            name={t('A new frame every … samples (hop)')}
            values={hopsFor(nFft)}
            value={hop}
            onChange={(chosen) => useSoundLesson.getState().set({ hop: chosen })}
          />
        </>
      }
    >
      <FormPicture sound={sound} features={features} made={made} height={220} />
      <Text fz="lg">
        {t('A column is made of {length} ms; a row is {rows} Hz wide; a new column comes every {hop} ms.', {
          length: milliseconds(nFft),
          rows: (SAMPLE_RATE / nFft).toFixed(1),
          hop: milliseconds(hop),
        })}
      </Text>
      <Heard sound={sound} made={made} from={t('From the picture')} />
    </Beside>
  );
}

const milliseconds = (samples: number) => ((1000 * samples) / SAMPLE_RATE).toFixed(samples < 2048 ? 1 : 0);

const framesInWords = () =>
  t(
    '{short} samples last {shortMs} ms and tell {shortHz} Hz apart; {long} last {longMs} ms and tell {longHz} Hz apart. Sharp in time, or sharp in pitch.',
    {
      short: String(SHORT),
      shortMs: milliseconds(SHORT),
      shortHz: (SAMPLE_RATE / SHORT).toFixed(0),
      long: LONG.toLocaleString(locale),
      longMs: milliseconds(LONG),
      longHz: (SAMPLE_RATE / LONG).toFixed(0),
    },
  );

interface ChoiceProps {
  label: React.ReactNode;
  /** The label as text. */
  name: string;
  values: readonly number[];
  value: number;
  onChange(value: number): void;
}

function Choice({ label, name, values, value, onChange }: ChoiceProps) {
  return (
    <Stack gap={4}>
      <Group fz="lg">{label}</Group>
      <SegmentedControl
        aria-label={name}
        fullWidth
        value={String(value)}
        onChange={(chosen) => onChange(Number(chosen))}
        data={values.map((one) => ({ value: String(one), label: one.toLocaleString(locale) }))}
      />
    </Stack>
  );
}
