import { t } from '../../../i18n.ts';
import { useSoundLesson } from '../../state/soundLesson.ts';
import type { Lesson } from '../lesson.ts';
import { FormsStep } from './FormsStep.tsx';
import { MelStep } from './MelStep.tsx';
import { MfccStep } from './MfccStep.tsx';
import { SpectrogramStep } from './SpectrogramStep.tsx';
import { WaveformStep } from './WaveformStep.tsx';
import { WhyMelStep } from './WhyMelStep.tsx';

/** Lesson 1. */
export const soundLesson: Lesson = {
  id: 'sound',
  number: 1,
  title: t('From sound to picture'),
  question: t('What does a network hear?'),
  minutes: 5,
  note: {
    say: t(
      'A network never gets the sound. It gets a picture made of it, and every such picture leaves something out. Here each can be heard.',
    ),
    expect: t(
      '128 mel bands keep nearly all of the notes, 32 about half; 13 MFCCs keep the timbre, but hardly a note. On built-in music the distance grows from about 2 dB (spectrogram) to about 8 (128 bands) and 12 (13 MFCCs).',
    ),
    ask: t(
      'Which form would you give a network that tells genres apart, and which one that writes down a melody?',
    ),
  },
  steps: [
    {
      title: t('The waveform'),
      says: [
        t('Sound is air pressure, written down {rate} times a second.', { rate: '22,050' }),
        t('You see where it is loud. Where is the pitch?'),
      ],
      Work: WaveformStep,
    },
    {
      title: t('The spectrogram'),
      says: [
        t(
          'Short frames of the sound, each taken apart into its frequencies: time to the right, pitch upwards.',
        ),
        t('From this picture alone, the sound can nearly be made again.'),
      ],
      Work: SpectrogramStep,
    },
    {
      title: t('Mel bands'),
      says: [
        t('A thousand rows become a few bands, narrow below and wide above.'),
        t('Turn the bands down and listen to what goes.'),
      ],
      Work: MelStep,
    },
    {
      title: t('Why mel?'),
      says: [t('Our ears do not hear Hz, they hear steps. Test yours.')],
      Work: WhyMelStep,
    },
    {
      title: 'MFCC',
      says: [t('The shape of each column in a few numbers: the timbre stays, the pitch goes.')],
      Work: MfccStep,
    },
    {
      title: t('What the network gets'),
      says: [t('The same five seconds in all forms: fewer numbers, further from the sound.')],
      Work: FormsStep,
    },
  ],
  restart: () => useSoundLesson.getState().restart(),
};
