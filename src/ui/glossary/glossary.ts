import { t } from '../../i18n.ts';
import type { Explanation } from './explanations.ts';
import type { TermName } from './names.ts';
import { activations } from './subjects/activations.tsx';
import { answers } from './subjects/answers.tsx';
import { augmentation } from './subjects/augmentation.tsx';
import { convolution } from './subjects/convolution.tsx';
import { data } from './subjects/data.tsx';
import { experiments } from './subjects/experiments.tsx';
import { generalising } from './subjects/generalising.tsx';
import { layers } from './subjects/layers.tsx';
import { recurrent } from './subjects/recurrent.tsx';
import { results } from './subjects/results.tsx';
import { sound } from './subjects/sound.tsx';
import { training } from './subjects/training.tsx';
import { transfer } from './subjects/transfer.tsx';

/** In the order in which they are listed. */
export const SUBJECTS = [
  { title: t('From sound to picture'), terms: sound },
  { title: t('Data and split'), terms: data },
  { title: t('How a network learns'), terms: training },
  { title: t('Overfitting, and what helps'), terms: generalising },
  { title: t('Augmentation'), terms: augmentation },
  { title: t('Networks and layers'), terms: layers },
  { title: t('Convolution and pooling'), terms: convolution },
  { title: t('Activations'), terms: activations },
  { title: t('Recurrent layers'), terms: recurrent },
  { title: t('Transfer learning'), terms: transfer },
  { title: t('Results'), terms: results },
  { title: t('Experiments'), terms: experiments },
  { title: t('Answers, and inside the network'), terms: answers },
] as const;

export const TERMS: Record<TermName, Explanation> = {
  ...sound,
  ...data,
  ...training,
  ...generalising,
  ...augmentation,
  ...layers,
  ...convolution,
  ...activations,
  ...recurrent,
  ...transfer,
  ...results,
  ...experiments,
  ...answers,
};
