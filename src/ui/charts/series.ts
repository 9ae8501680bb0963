import { t } from '../../i18n.ts';
import { PART_COLORS } from '../theme.ts';

/** How each curve is drawn and named: told apart by dash and weight as well as by colour. */
export const SERIES = {
  batch: {
    name: t('training, each batch'),
    color: PART_COLORS.train,
    width: 1.5,
    opacity: 0.55,
    dash: undefined,
  },
  train: { name: t('training'), color: PART_COLORS.train, width: 3, opacity: 1, dash: undefined },
  validation: { name: t('validation'), color: PART_COLORS.validation, width: 3, opacity: 1, dash: '9 5' },
} as const;

export const MARKS = {
  chance: { name: t('chance'), dash: '2 4' },
  best: { name: t('best epoch'), dash: '6 4' },
  rate: { name: t('learning rate changed'), dash: '1 5' },
} as const;

export const INK = 'light-dark(#495057, #ced4da)';
export const GRID = 'light-dark(#e9ecef, #3b3f44)';
