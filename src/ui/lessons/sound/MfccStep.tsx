import { Text } from '@mantine/core';
import { useMemo } from 'react';
import { locale, t } from '../../../i18n.ts';
import { lessonState, useLessonRuns } from '../../state/lessonRuns.ts';
import { type LessonSound, useSoundLesson } from '../../state/soundLesson.ts';
import { AskTheClass } from '../AskTheClass.tsx';
import { Beside } from '../Beside.tsx';
import { FormPicture } from './FormPicture.tsx';
import { MFCC_BANDS, melForm, mfccForm } from './forms.ts';
import { Heard, percentOfNotes } from './Heard.tsx';
import { Turn } from './Turn.tsx';
import { useReconstruction } from './useReconstruction.ts';
import { WithSound } from './WithSound.tsx';

/** Two are the fewest that features may have. */
const COEFFICIENTS = Array.from({ length: 39 }, (_, i) => i + 2);
const USUAL_MFCC = mfccForm(13);
const BANDS = melForm(MFCC_BANDS);
/** Shares of the notes between the three answers. */
const THIRDS = [1 / 3, 2 / 3] as const;

/** The shape of the spectrum without its detail. */
export function MfccStep() {
  return <WithSound>{(sound) => <Coefficients sound={sound} />}</WithSound>;
}

function Coefficients({ sound }: { sound: LessonSound }) {
  const nMfcc = useSoundLesson((s) => s.settings.nMfcc);
  const features = useMemo(() => mfccForm(nMfcc), [nMfcc]);
  const made = useReconstruction(sound, features);
  const asked = useLessonRuns((s) => lessonState(s, 'sound').answers.notes) !== undefined;
  const bands = useReconstruction(sound, asked ? BANDS : null).result;
  const few = useReconstruction(sound, asked ? USUAL_MFCC : null).result;
  const outcome = few &&
    bands && {
      value: few.pitch < THIRDS[0] ? 'hardly' : few.pitch < THIRDS[1] ? 'half' : 'most',
      seen: t('{bands} mel bands kept {before} % of the notes, 13 coefficients {after} %.', {
        bands: MFCC_BANDS,
        before: percentOfNotes(bands.pitch),
        after: percentOfNotes(few.pitch),
      }),
    };
  return (
    <Beside
      ask={
        <>
          <AskTheClass
            lesson="sound"
            id="notes"
            question={t('With 13 coefficients a frame, how much of the notes will you still hear?')}
            choices={[
              { value: 'most', label: t('Most') },
              { value: 'half', label: t('About half') },
              { value: 'hardly', label: t('Hardly any') },
            ]}
            outcome={outcome}
          >
            {!outcome && <Text fz="lg">{t('Making sound of 13 coefficients …')}</Text>}
          </AskTheClass>
          <Turn
            label={t('Coefficients')}
            values={COEFFICIENTS}
            value={nMfcc}
            onChange={(chosen) => useSoundLesson.getState().set({ nMfcc: chosen })}
          />
        </>
      }
    >
      <FormPicture sound={sound} features={features} made={made} height={200} />
      <Heard sound={sound} made={made} from={t('From the coefficients')} />
      <Text c="dimmed">
        {t(
          'Coefficient 0 is the loudness, the next ones the rough shape of the spectrum: the timbre. The notes are in its fine detail, in the coefficients that are left out. {values} coefficients in all would be as good as the mel bands.',
          { values: MFCC_BANDS.toLocaleString(locale) },
        )}
      </Text>
    </Beside>
  );
}
