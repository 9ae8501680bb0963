import { withTemperature } from '../../../evaluation/calibration.ts';
import { t } from '../../../i18n.ts';
import { softmax } from './Activations.tsx';
import { Bars } from './Bars.tsx';
import { BLUE, FAINT, Lettering, ORANGE, Picture, steps } from './kit.tsx';

const SIDE = 110;

/** How often a model that is too sure of itself is right. */
export function Reliability() {
  const bins = steps(0.15, 0.95, 9);
  return (
    <Picture
      height={140}
      label={t(
        'A chart of how often a model was right over how sure it was: its bars stay below the diagonal.',
      )}
    >
      <path d={`M90 8V${8 + SIDE}h${SIDE + 10}`} stroke={FAINT} fill="none" />
      {bins.map((sure) => {
        const right = sure ** 1.6;
        return (
          <rect
            key={sure}
            x={90 + (sure - 0.05) * SIDE}
            y={8 + SIDE * (1 - right)}
            width={SIDE / 10 - 1}
            height={SIDE * right}
            fill={BLUE}
          />
        );
      })}
      <path d={`M90 ${8 + SIDE}L${90 + SIDE} 8`} stroke={ORANGE} strokeWidth={2} strokeDasharray="5 4" />
      <Lettering x={84} y={20} anchor="end" color={FAINT}>
        {t('accuracy')}
      </Lettering>
      <Lettering x={90 + SIDE} y={134} anchor="end" color={FAINT}>
        {t('confidence')}
      </Lettering>
    </Picture>
  );
}

const SURE = softmax([3, 1, 0.5, 0]);

/** Probabilities, and the same ones made less sure. */
export function Temperatures() {
  return (
    <Picture
      height={130}
      label={t('Probabilities of four genres at temperature 1, and flatter ones at temperature 2.5.')}
    >
      {[1, 2.5].map((temperature, i) => {
        const shares = Array.from(withTemperature(SURE, SURE.length, temperature));
        return (
          <g key={temperature}>
            <Bars
              values={shares}
              texts={shares.map((share) => `${Math.round(share * 100)} %`)}
              most={1}
              x={6 + i * 164}
              y={104}
              width={146}
              height={96}
              color={i === 0 ? BLUE : ORANGE}
            />
            <Lettering x={79 + i * 164} y={124}>
              {`T = ${temperature}`}
            </Lettering>
          </g>
        );
      })}
    </Picture>
  );
}
