import { t } from '../../../i18n.ts';
import { Cells } from './Cells.tsx';
import { Arrow, BLUE, FAINT, INK, Lettering, ORANGE, Picture, steps } from './kit.tsx';
import { Plot } from './Plot.tsx';

/** Decibels over energy. */
export function Levels() {
  return (
    <Plot
      label={t(
        'A curve of decibels over energy: it rises steeply at first; half the energy is 3 decibels less.',
      )}
      x={[0, 1]}
      y={[-30, 4]}
      lines={[{ of: (power) => 10 * Math.log10(Math.max(power, 1e-3)) }]}
      marks={[{ x: 0.5, color: ORANGE }]}
      notes={[{ at: [0.52, -10], text: t('half: −3 dB'), anchor: 'start', color: ORANGE }]}
      xName={t('energy')}
      yName="dB"
    />
  );
}

const normal = (x: number, mean: number, sd: number) => Math.exp(-(((x - mean) / sd) ** 2) / 2) / sd;

/** Values before and after they are brought to mean 0 and standard deviation 1. */
export function Gaussians() {
  return (
    <Plot
      label={t('Two bell curves: a wide one far from 0, and after standardizing a narrow one around 0.')}
      x={[-4, 13]}
      y={[0, 1.15]}
      lines={[{ of: (x) => normal(x, 7, 2.2), color: FAINT }, { of: (x) => normal(x, 0, 1) }]}
      marks={[{ x: 0, color: INK }]}
      notes={[
        { at: [7, 0.52], text: t('before'), color: FAINT },
        { at: [0.4, 1.03], text: t('after'), anchor: 'start', color: BLUE },
      ]}
    />
  );
}

const hill = (x: number, y: number) =>
  0.5 + 0.25 * Math.sin(9 * x + 3 * y) + 0.25 * Math.cos(8 * y - 4 * x * y);
const sampled = (count: number) => steps(0, 1, count).map((y) => steps(0, 1, count).map((x) => hill(x, y)));

/** The values, and the pixels that are made of them. */
export function Pixels() {
  return (
    <Picture
      label={t('A finely graded picture of features beside the same one in coarse square pixels.')}
      height={110}
    >
      <Cells values={sampled(24)} x={40} y={5} width={4.1} height={4.1} />
      <Arrow x={172} y={55} />
      <Cells values={sampled(7)} x={185} y={5} width={14} height={14} lines />
    </Picture>
  );
}

/** A track, and its clips. */
export function Clipped() {
  return (
    <Picture label={t('A track as a long bar, cut into equal clips one after the other.')} height={90}>
      <Lettering x={4} y={28} anchor="start">
        {t('track')}
      </Lettering>
      <rect x={84} y={12} width={230} height={24} fill={BLUE} opacity={0.5} />
      <Lettering x={4} y={70} anchor="start">
        {t('clips')}
      </Lettering>
      {steps(0, 5, 6).map((i) => (
        <rect key={i} x={84 + i * 39} y={54} width={34} height={24} fill={BLUE} />
      ))}
    </Picture>
  );
}
