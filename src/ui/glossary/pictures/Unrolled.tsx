import { t } from '../../../i18n.ts';
import { Arrow, BLUE, FAINT, GREEN, Lettering, ORANGE, Picture } from './kit.tsx';

const TIMES = [0, 1, 2, 3];
const LABELS = {
  simple: t(
    'Four cells in a row, one for each timestep, each handing its output on to the next; the last one answers.',
  ),
  lstm: t('Four cells in a row with two lines between them, output and memory.'),
  both: t('Two rows of cells, one read forwards, one backwards, joined at the end.'),
  every: t('Four cells in a row, each of which also hands its output upwards.'),
};

const up = (x: number, from: number, to: number) => `M${x} ${from}V${to}m-5 6l5 -6l5 6`;

/** A recurrent layer, drawn once for each timestep. */
export function Unrolled({ show }: { show: keyof typeof LABELS }) {
  const rows = show === 'both' ? [0, 1] : [0];
  return (
    <Picture label={LABELS[show]} height={150}>
      {TIMES.map((time) => {
        const x = 42 + time * 68;
        return (
          <g key={time} stroke={FAINT} fill="none" strokeWidth={1.5}>
            <path d={up(x, 122, rows.length > 1 ? 112 : 96)} />
            {(show === 'every' || (time === 3 && show !== 'both')) && (
              <path d={up(x, 58, 32)} stroke={ORANGE} strokeWidth={2.5} />
            )}
            <g stroke="none">
              <Lettering x={x} y={138}>
                {`x${'₁₂₃₄'[time]}`}
              </Lettering>
              {(show === 'every' || (time === 3 && show !== 'both')) && (
                <Lettering x={x} y={22}>
                  {`h${'₁₂₃₄'[time]}`}
                </Lettering>
              )}
              {rows.map((row) => (
                <rect
                  key={row}
                  x={x - 18}
                  y={show === 'both' ? 76 - row * 46 : 60}
                  width={36}
                  height={34}
                  rx={5}
                  fill={row === 0 ? BLUE : GREEN}
                />
              ))}
            </g>
          </g>
        );
      })}
      {TIMES.slice(1).map((time) => {
        const x = 42 + time * 68 - 19;
        return (
          <g key={time}>
            {show === 'lstm' ? (
              <>
                <Arrow x={x} y={70} length={30} />
                <path d={`M${x - 30} 85h29`} stroke={ORANGE} strokeWidth={4} />
              </>
            ) : (
              <Arrow x={x} y={show === 'both' ? 93 : 77} length={30} />
            )}
            {show === 'both' && (
              <g transform={`rotate(180 ${x - 15} 47)`}>
                <Arrow x={x} y={47} length={30} />
              </g>
            )}
          </g>
        );
      })}
    </Picture>
  );
}
