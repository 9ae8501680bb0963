import { t } from '../../../i18n.ts';
import { normal, seededRandom } from '../../../random.ts';
import { Bars } from './Bars.tsx';
import { Arrow, BLUE, FAINT, INK, Lettering, ORANGE, Picture, steps } from './kit.tsx';
import { Plot } from './Plot.tsx';

/** Clips in groups: a batch, and an epoch. */
export function Batches({ show }: { show: 'batch' | 'epoch' }) {
  const whole = show === 'epoch';
  return (
    <Picture
      height={72}
      label={
        whole
          ? t('A row of clips in groups of four; the whole row is one epoch.')
          : t('A row of clips in groups of four; one group, a batch, is framed.')
      }
    >
      {steps(0, 15, 16).map((i) => (
        <rect key={i} x={8 + i * 18 + Math.floor(i / 4) * 6} y={10} width={14} height={22} fill={BLUE} />
      ))}
      <path d={whole ? 'M8 40v6H310v-6' : 'M8 40v6H76v-6'} fill="none" stroke={ORANGE} strokeWidth={2.5} />
      <Lettering x={whole ? 159 : 42} y={64} color={ORANGE} strong>
        {whole ? t('one epoch') : t('one batch')}
      </Lettering>
    </Picture>
  );
}

/** What a clip costs, over the probability that the right genre was given. */
export function CrossEntropy() {
  return (
    <Plot
      label={t('A curve over the probability of the right genre: very high near 0, and 0 at 100 %.')}
      x={[0, 1]}
      y={[0, 5]}
      lines={[{ of: (p) => -Math.log(Math.max(p, 1e-3)) }]}
      xName={t('probability of the right genre')}
      yName="−ln p"
    />
  );
}

/** A noisy curve and its exponential moving average. @param weight of what was before */
export function Smoothed({ weight }: { weight: number }) {
  const random = seededRandom(5);
  const noisy = steps(0, 60, 61).map(
    (x) => [x, 0.25 + 0.65 * Math.exp(-x / 18) + 0.07 * normal(random)] as const,
  );
  let mean = noisy[0]![1];
  const smooth = noisy.map(([x, y]) => {
    mean = weight * mean + (1 - weight) * y;
    return [x, mean] as const;
  });
  return (
    <Plot
      label={t('A jittering curve and a smooth one that follows it with a little delay.')}
      x={[0, 60]}
      y={[0, 1.1]}
      lines={[
        { of: noisy, color: FAINT, width: 1.25 },
        { of: smooth, color: ORANGE },
      ]}
      height={110}
    />
  );
}

const LABEL = [0, 1, 0, 0];
const EPSILON = 0.1;

/** A label, and what smoothing makes of it. */
export function SmoothedLabels() {
  const smooth = LABEL.map((share) => (1 - EPSILON) * share + EPSILON / LABEL.length);
  const inWords = (shares: number[]) => shares.map((share) => `${Number((share * 100).toFixed(1))} %`);
  return (
    <Picture
      height={110}
      label={t(
        'Bars of a label: 100 % for one of four genres. Beside them 92.5 % for it and 2.5 % for each of the others.',
      )}
    >
      <Bars values={LABEL} texts={inWords(LABEL)} most={1} x={2} y={102} width={120} height={80} />
      <Arrow x={142} y={60} length={16} />
      <Bars values={smooth} texts={inWords(smooth)} most={1} x={148} y={102} width={170} height={80} />
    </Picture>
  );
}

/** Products one after the other, or all at once. */
export function Backends() {
  const units = steps(0, 7, 8);
  return (
    <Picture
      height={100}
      label={t(
        'One unit that computes eight products one after the other, and eight units that compute them at once.',
      )}
    >
      <Lettering x={4} y={16} anchor="start">
        {t('processor')}
      </Lettering>
      {units.map((i) => (
        <g key={i}>
          <rect x={10 + i * 38} y={24} width={20} height={14} fill={BLUE} />
          {i > 0 && <Arrow x={8 + i * 38} y={31} length={14} />}
        </g>
      ))}
      <Lettering x={4} y={62} anchor="start">
        {t('graphics card')}
      </Lettering>
      {units.map((i) => (
        <rect key={i} x={10 + i * 24} y={70} width={20} height={14} fill={ORANGE} />
      ))}
      <path d="M10 92H198" stroke={INK} />
    </Picture>
  );
}
