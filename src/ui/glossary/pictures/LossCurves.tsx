import { t } from '../../../i18n.ts';
import { BLUE, FAINT, INK, ORANGE, steps } from './kit.tsx';
import { Plot } from './Plot.tsx';

const LAST = 30;
const PATIENCE = 5;

/** As a network that overfits has them. */
const trainLoss = (e: number) => 0.06 + 2.2 * Math.exp(-e / 6);
const validationLoss = (e: number) => 0.75 + 1.5 * Math.exp(-e / 3.5) + 0.03 * Math.max(0, e - 6);
const trainAccuracy = (e: number) => 0.99 - 0.89 * Math.exp(-e / 6);
const validationAccuracy = (e: number) => 0.62 - 0.52 * Math.exp(-e / 5);
const withRemedy = (e: number) => 0.78 - 0.68 * Math.exp(-e / 7);

const EPOCHS = steps(0, LAST, LAST + 1);
const BEST = EPOCHS.reduce((best, e) => (validationLoss(e) < validationLoss(best) ? e : best), 0);

type View = 'overfitting' | 'best' | 'stop' | 'gap' | 'ghost';

/** Curves of a training, and what is to be seen in them. */
export function LossCurves({ show }: { show: View }) {
  if (show === 'gap' || show === 'ghost') return <AccuracyCurves gap={show === 'gap'} />;
  const last = show === 'stop' ? BEST + PATIENCE : LAST;
  const over = (of: (e: number) => number) => EPOCHS.filter((e) => e <= last).map((e) => [e, of(e)] as const);
  return (
    <Plot
      label={
        show === 'stop'
          ? t('Loss over epochs: five epochs after its lowest validation loss the training ends.')
          : t(
              'Loss over epochs: training falls all the time; validation falls, turns at the best epoch and rises again.',
            )
      }
      x={[0, LAST]}
      y={[0, 2.4]}
      lines={[
        { of: over(trainLoss), color: BLUE },
        { of: over(validationLoss), color: ORANGE },
      ]}
      marks={
        show === 'overfitting' ? [] : [{ x: BEST }, ...(show === 'stop' ? [{ x: last, color: ORANGE }] : [])]
      }
      notes={[
        { at: [6, 1.9], text: t('validation'), color: ORANGE, anchor: 'start' },
        { at: [LAST, 0.25], text: t('training'), color: BLUE, anchor: 'end' },
        ...(show === 'best'
          ? [{ at: [BEST + 0.5, 1.5] as const, text: t('best epoch'), anchor: 'start' as const }]
          : []),
        ...(show === 'stop'
          ? [{ at: [last + 0.5, 1.5] as const, text: t('patience'), anchor: 'start' as const, color: INK }]
          : []),
      ]}
      xName={t('epochs')}
    />
  );
}

function AccuracyCurves({ gap }: { gap: boolean }) {
  return (
    <Plot
      label={
        gap
          ? t(
              'Accuracy over epochs: training rises to nearly 100 %, validation stays far below; the space between them is shaded.',
            )
          : t('Accuracy over epochs: a strong validation curve above a pale one from before.')
      }
      x={[0, LAST]}
      y={[0, 1]}
      lines={[
        { of: gap ? trainAccuracy : withRemedy, color: gap ? BLUE : ORANGE },
        { of: validationAccuracy, color: gap ? ORANGE : FAINT, dashed: !gap },
      ]}
      {...(gap && {
        shade: { from: 0, to: LAST, low: validationAccuracy, high: trainAccuracy, color: ORANGE },
      })}
      notes={
        gap
          ? [
              { at: [20, 0.72], text: t('gap') },
              { at: [LAST, 0.48], text: t('validation'), color: ORANGE, anchor: 'end' },
              { at: [7, 0.9], text: t('training'), color: BLUE, anchor: 'end' },
            ]
          : [
              { at: [LAST, 0.88], text: t('now'), color: ORANGE, anchor: 'end' },
              { at: [LAST, 0.46], text: t('earlier'), color: FAINT, anchor: 'end' },
            ]
      }
      xName={t('epochs')}
    />
  );
}
