import { t } from '../../../i18n.ts';
import { normal, seededRandom, shuffled } from '../../../random.ts';
import { Bars } from './Bars.tsx';
import { Cells } from './Cells.tsx';
import { Arrow, Lettering, Picture, steps, WIDTH } from './kit.tsx';

const order = (seed: number) => shuffled(steps(1, 8, 8), seededRandom(seed));

/** Orders drawn from seeds. */
export function Shuffles() {
  return (
    <Picture
      height={110}
      label={t(
        'Three rows of shuffled numbers: the two with seed 1 are the same, that with seed 2 is another.',
      )}
    >
      {[1, 1, 2].map((number, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows never change places
        <g key={row}>
          <Lettering x={4} y={26 + row * 34} anchor="start">
            {t('seed {number}', { number })}
          </Lettering>
          <Cells
            values={[order(number).map((value) => value / 9)]}
            texts={[order(number)]}
            x={92}
            y={8 + row * 34}
            width={27}
            height={26}
            lines
          />
        </g>
      ))}
    </Picture>
  );
}

/** What guessing gives. */
export function Chance() {
  return (
    <Picture height={90} label={t('Ten bars of the same height: each genre is guessed one time in ten.')}>
      <Bars
        values={Array(10).fill(0.1)}
        texts={Array(10).fill('10 %')}
        most={0.15}
        x={2}
        y={80}
        width={WIDTH - 4}
        height={80}
      />
    </Picture>
  );
}

const wave = steps(0, 1, 14).map((y) =>
  steps(0, 1, 20).map((x) => 0.45 + 0.35 * Math.sin(10 * x + 4 * y) * Math.cos(5 * y)),
);

/** A clip as it is, and with noise of standard deviation 0.15. */
export function Noisy() {
  const random = seededRandom(3);
  const noisy = wave.map((row) =>
    row.map((value) => Math.min(1, Math.max(0, value + 0.15 * normal(random)))),
  );
  return (
    <Picture height={110} label={t('A picture beside the same one with random grain over it.')}>
      <Cells values={wave} x={4} y={6} width={6.8} height={7} />
      <Arrow x={173} y={55} />
      <Cells values={noisy} x={180} y={6} width={6.8} height={7} />
    </Picture>
  );
}
