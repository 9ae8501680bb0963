import { t } from '../../i18n.ts';
import type { Explanation } from './explanations.ts';
import type { TermName } from './names.ts';
import { sound } from './subjects/sound.tsx';

/** In the order in which they are listed. */
export const SUBJECTS = [{ title: t('From sound to picture'), terms: sound }] as const;

export const TERMS: Record<TermName, Explanation> = {
  ...sound,
};
