import { SimpleGrid, Stack, Text } from '@mantine/core';
import { useMemo } from 'react';
import { t } from '../../../i18n.ts';
import { type LessonSound, useSoundLesson } from '../../state/soundLesson.ts';
import { FormPicture } from './FormPicture.tsx';
import { melForm, spectrogramForm, USUAL } from './forms.ts';
import { Heard } from './Heard.tsx';
import { Turn } from './Turn.tsx';
import { useReconstruction } from './useReconstruction.ts';
import { WithSound } from './WithSound.tsx';

const BANDS = [8, 16, 32, 64, 128];
const LINEAR = spectrogramForm(USUAL);

/** The same picture with its rows gathered in mel bands. */
export function MelStep() {
  return <WithSound>{(sound) => <Bands sound={sound} />}</WithSound>;
}

function Bands({ sound }: { sound: LessonSound }) {
  const nMels = useSoundLesson((s) => s.settings.nMels);
  const features = useMemo(() => melForm(nMels), [nMels]);
  const made = useReconstruction(sound, features);
  return (
    <Stack gap="sm">
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <FormPicture sound={sound} features={LINEAR} height={210} />
        <FormPicture sound={sound} features={features} made={made} height={210} />
      </SimpleGrid>
      <Turn
        label={t('Mel bands')}
        values={BANDS}
        value={nMels}
        onChange={(chosen) => useSoundLesson.getState().set({ nMels: chosen })}
      />
      <Heard sound={sound} made={made} from={t('From the mel bands')} />
      <Text c="dimmed">{t('Left, every row is as many Hz wide. Right, every row is as many mel wide.')}</Text>
    </Stack>
  );
}
