import { Box, Loader, Table, Text } from '@mantine/core';
import type { AudibleSettings } from '../../../features/invert/resynthesize.ts';
import { locale, t } from '../../../i18n.ts';
import { PlayButton } from '../../audio/PlayButton.tsx';
import { Spectrogram } from '../../audio/Spectrogram.tsx';
import { usePicture } from '../../audio/usePicture.ts';
import { Waveform } from '../../audio/Waveform.tsx';
import { ScrollTable } from '../../charts/ScrollTable.tsx';
import type { LessonSound } from '../../state/soundLesson.ts';
import { melForm, mfccForm, spectrogramForm, USUAL } from './forms.ts';
import { percentOfNotes } from './Heard.tsx';
import { useReconstruction } from './useReconstruction.ts';
import { WithSound } from './WithSound.tsx';

const FORMS: readonly { name: string; features: AudibleSettings }[] = [
  { name: t('Spectrogram'), features: spectrogramForm(USUAL) },
  { name: t('{bands} mel bands', { bands: '128' }), features: melForm(128) },
  { name: t('{bands} mel bands', { bands: '32' }), features: melForm(32) },
  { name: t('{count} MFCCs', { count: '40' }), features: mfccForm(40) },
  { name: t('{count} MFCCs', { count: '13' }), features: mfccForm(13) },
];
const HEIGHT = 40;

/** The same sound in all its forms: how many numbers, and how much is left. */
export function FormsStep() {
  return <WithSound>{(sound) => <Forms sound={sound} />}</WithSound>;
}

function Forms({ sound }: { sound: LessonSound }) {
  return (
    <>
      <ScrollTable minWidth={720}>
        <Table
          fz="lg"
          verticalSpacing={4}
          tabularNums
          withTableBorder
          aria-label={t('The same sound in all forms')}
        >
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('What the network gets')}</Table.Th>
              <Table.Th scope="col">{t('Picture')}</Table.Th>
              <Table.Th scope="col" ta="right">
                {t('Numbers')}
              </Table.Th>
              <Table.Th scope="col" ta="right">
                {t('dB from the original')}
              </Table.Th>
              <Table.Th scope="col" ta="right">
                {t('Notes kept')}
              </Table.Th>
              <Table.Th scope="col">{t('Hear')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            <Table.Tr>
              <Table.Th scope="row">{t('Waveform')}</Table.Th>
              <Table.Td>
                <Waveform
                  pcm={sound.pcm}
                  label={t('Waveform of {name}', { name: sound.name })}
                  height={HEIGHT}
                />
              </Table.Td>
              <Table.Td ta="right">{sound.pcm.length.toLocaleString(locale)}</Table.Td>
              <Table.Td ta="right">0.0</Table.Td>
              <Table.Td ta="right">100 %</Table.Td>
              <Table.Td>
                <PlayButton playerKey={sound.key} pcm={sound.pcm} name={t('the original')} size={38} />
              </Table.Td>
            </Table.Tr>
            {FORMS.map((form) => (
              <FormRow key={form.name} sound={sound} {...form} />
            ))}
          </Table.Tbody>
        </Table>
      </ScrollTable>
      <Text c="dimmed">
        {t(
          'Measured on “{name}”, five seconds in frames of 2,048 samples, a new one every 512. The sound is made of the numbers of each form alone (Griffin-Lim). dB: the log-spectral distance, the mean difference between the spectrograms of both sounds. Notes: the correlation of the strengths of the twelve notes, in every frame. The spectrogram has more numbers than the sound, because every sample is in four frames.',
          { name: sound.name },
        )}
      </Text>
    </>
  );
}

function FormRow({ sound, name, features }: (typeof FORMS)[number] & { sound: LessonSound }) {
  const { result: picture } = usePicture(sound.pcm, features);
  const { key, result, error } = useReconstruction(sound, features);
  const figure = (text: string | undefined) =>
    text ?? (error ? '–' : <Loader size="xs" role="img" aria-label={t('being measured')} />);
  return (
    <Table.Tr>
      <Table.Th scope="row">{name}</Table.Th>
      <Table.Td w="30%">
        <Box h={HEIGHT}>
          {picture && (
            <Spectrogram
              picture={picture}
              label={t('{picture} of {name}', { picture: name, name: sound.name })}
              height={HEIGHT}
            />
          )}
        </Box>
      </Table.Td>
      <Table.Td ta="right">{figure(result?.values.toLocaleString(locale))}</Table.Td>
      <Table.Td ta="right">{figure(result?.distance.toFixed(1))}</Table.Td>
      <Table.Td ta="right">{figure(result ? `${percentOfNotes(result.pitch)} %` : undefined)}</Table.Td>
      <Table.Td>
        {key && result && <PlayButton playerKey={key} pcm={result.pcm} name={name} size={38} />}
        {error && (
          <Text role="alert" c="var(--mantine-color-error)">
            {error}
          </Text>
        )}
      </Table.Td>
    </Table.Tr>
  );
}
