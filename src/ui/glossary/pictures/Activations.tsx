import { t } from '../../../i18n.ts';
import { Bars } from './Bars.tsx';
import { FAINT, GREEN, Lettering, ORANGE, Picture } from './kit.tsx';
import { Plot } from './Plot.tsx';

const FUNCTIONS = {
  relu: { name: 'ReLU', of: (x: number) => Math.max(0, x) },
  leakyrelu: { name: 'LeakyReLU', of: (x: number) => (x < 0 ? 0.3 * x : x) },
  elu: { name: 'ELU', of: (x: number) => (x < 0 ? Math.exp(x) - 1 : x) },
  tanh: { name: 'tanh', of: Math.tanh },
  sigmoid: { name: 'sigmoid', of: (x: number) => 1 / (1 + Math.exp(-x)) },
  linear: { name: 'linear', of: (x: number) => x },
};

/** An activation as a curve; softmax, which takes all values together, as bars. */
export function Activations({ show }: { show: keyof typeof FUNCTIONS | 'softmax' }) {
  if (show === 'softmax') return <Softmax />;
  const { name, of } = FUNCTIONS[show];
  return (
    <Plot
      label={t('The function {name}, from −4 to 4.', { name })}
      x={[-4, 4]}
      y={[-1.5, 4]}
      lines={[
        { of: () => 0, color: FAINT, width: 1 },
        { of, color: ORANGE, width: 3 },
      ]}
      marks={[{ x: 0, color: FAINT }]}
      height={120}
    />
  );
}

const SCORES = [-1, 0, 1, 2];

/** e^z, brought to sum 1. */
export function softmax(scores: readonly number[]): number[] {
  const powers = scores.map(Math.exp);
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}

function Softmax() {
  const shares = softmax(SCORES);
  return (
    <Picture
      height={160}
      label={t(
        'Bars of four scores, −1, 0, 1 and 2; below them the probabilities that softmax makes of them.',
      )}
    >
      <Lettering x={4} y={50} anchor="start">
        {t('scores')}
      </Lettering>
      <g transform="translate(0, -18)">
        <Bars
          values={SCORES.map((z) => z + 1)}
          texts={SCORES.map(String)}
          most={3}
          x={130}
          y={72}
          width={180}
          height={36}
          color={GREEN}
        />
      </g>
      <Lettering x={4} y={130} anchor="start">
        {t('probabilities')}
      </Lettering>
      <Bars
        values={shares}
        texts={shares.map((share) => `${Math.round(share * 100)} %`)}
        most={1}
        x={130}
        y={152}
        width={180}
        height={92}
      />
    </Picture>
  );
}
