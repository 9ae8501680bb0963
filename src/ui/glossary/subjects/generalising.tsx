import { t } from '../../../i18n.ts';
import type { Explanations } from '../explanations.ts';
import { formula, frac, gap, row, sub, sup, words } from '../formula.tsx';
import { LossCurves } from '../pictures/LossCurves.tsx';
import { RateSchedule } from '../pictures/RateSchedule.tsx';

export const generalising = {
  overfitting: {
    text: t(
      'The network learns its training clips by heart instead of what they have in common. One sees it in the curves: training goes on improving while validation stays behind or gets worse. More data, a smaller network, dropout, augmentation and stopping early all help against it.',
    ),
    picture: <LossCurves show="overfitting" />,
    formula: formula(sub('L', words(t('validation'))), '↑', gap(), sub('L', words(t('training'))), '↓'),
  },
  'generalisation-gap': {
    text: t(
      'The distance between how right the network is on the clips it has learned from and on others. If it is near zero, what was learned holds for new music too. A wide gap means that much of it was memory.',
    ),
    picture: <LossCurves show="gap" />,
    formula: formula(
      words(t('gap')),
      '=',
      sub('a', words(t('training'))),
      '−',
      sub('a', words(t('validation'))),
    ),
  },
  ghost: {
    text: t(
      'When a setting is changed and training starts anew, the curve before it stays in the chart, pale. So both can be compared at the same epoch, and one sees what the change has done.',
    ),
    picture: <LossCurves show="ghost" />,
    formula: formula('Δ =', sub('a', words(t('now'))), '(e) −', sub('a', words(t('before'))), '(e)'),
  },
  'best-epoch': {
    text: t(
      'The last epoch is seldom the best: by then the network may have overfitted. So the weights are kept of the epoch in which the validation figure that was chosen here was best, and the run ends with those.',
    ),
    picture: <LossCurves show="best" />,
    formula: formula(
      sup('e', '∗'),
      '=',
      row('arg', sub('min', 'e'), ' ', row(sub('L', words(t('validation'))), '(e)')),
    ),
  },
  earlystopping: {
    text: t(
      'Ends the training when the figure it watches has not improved for some epochs. It saves time, and it stops before the network learns too much by heart. It can also go back to the weights of the best epoch.',
    ),
    picture: <LossCurves show="stop" />,
    formula: formula(words(t('stop if')), row('e −', sup('e', '∗'), '≥', words(t('patience')))),
  },
  reducelronplateau: {
    text: t(
      'When the figure it watches has not improved for some epochs, the steps may have become too large for the fine work. The learning rate is then multiplied by a factor below 1, again and again down to a lowest rate. After each cut it waits for some epochs, the cooldown.',
    ),
    picture: <RateSchedule show="plateau" />,
    formula: formula(row('η ← max(', words(t('factor')), '· η,', sub('η', words('min')), ')')),
  },
  learningratescheduler: {
    text: t(
      'Sets the learning rate of every epoch by a plan: large at first, to come near the goal quickly, and small at the end, to settle there. It can go down in steps, a little every epoch, or along a cosine; with a warm-up it first rises.',
    ),
    picture: <RateSchedule show="schedules" />,
    formula: formula(
      sub('η', 'e'),
      '=',
      sub('η', '0'),
      row('(α + (1 − α)', frac(row('1 +', words('cos '), '(π e / E)'), '2'), ')'),
    ),
  },
  patience: {
    text: t(
      'Figures jitter from epoch to epoch, so one worse epoch means nothing. Patience is the number of epochs that a callback waits for an improvement before it acts. Too little stops by accident, too much wastes time.',
    ),
    picture: <LossCurves show="stop" />,
    formula: formula(row('e −', sup('e', '∗'), '≥', words(t('patience')))),
  },
  'least-improvement': {
    text: t(
      'A loss that falls by a millionth has not really improved. Only a change larger than this number counts as an improvement; everything smaller is treated as standing still.',
    ),
    picture: <LossCurves show="best" />,
    formula: formula(row(sub('L', words(t('best'))), '− L > δ')),
  },
} satisfies Explanations;
