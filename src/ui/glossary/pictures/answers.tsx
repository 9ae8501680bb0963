import { t } from '../../../i18n.ts';
import { Cells } from './Cells.tsx';
import { Arrow, BLUE, FAINT, Lettering, ORANGE, Picture, WIDTH } from './kit.tsx';

const ANSWERS = ['blues', 'blues', 'rock', 'blues', 'blues'];

/** Clips that decide together. */
export function Votes() {
  return (
    <Picture
      height={80}
      label={t('Five clips, four answered blues and one rock; together they answer blues.')}
    >
      {ANSWERS.map((answer, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: clips never change places
        <g key={i}>
          <rect
            x={6 + i * 44}
            y={22}
            width={40}
            height={36}
            fill={answer === 'blues' ? BLUE : ORANGE}
            opacity={0.3}
          />
          <Lettering x={26 + i * 44} y={44}>
            {answer}
          </Lettering>
        </g>
      ))}
      <Arrow x={252} y={40} />
      <Lettering x={286} y={45} color={BLUE} strong>
        blues
      </Lettering>
    </Picture>
  );
}

/** What two networks got right together and alone. */
export function PairTable() {
  const cell = { x: 122, y: 30, width: 96, height: 40 };
  const counts = [
    [70, 12],
    [4, 14],
  ];
  return (
    <Picture
      height={118}
      label={t(
        'A table of 2 × 2: both right 70, only the first right 12, only the second right 4, both wrong 14; the two in between are framed.',
      )}
    >
      {[t('second right'), t('second wrong')].map((text, i) => (
        <Lettering key={text} x={cell.x + (i + 0.5) * cell.width} y={20}>
          {text}
        </Lettering>
      ))}
      {[t('first right'), t('first wrong')].map((text, i) => (
        <Lettering key={text} x={114} y={55 + i * cell.height} anchor="end">
          {text}
        </Lettering>
      ))}
      <Cells
        {...cell}
        values={counts.map((row) => row.map((n) => n / 140))}
        texts={[
          [70, 'b = 12'],
          ['c = 4', 14],
        ]}
        lines
      />
      {[
        [0, 1],
        [1, 0],
      ].map(([row, column]) => (
        <Cells key={row} {...cell} values={[]} frame={{ row: row!, column: column!, rows: 1, columns: 1 }} />
      ))}
    </Picture>
  );
}

const RUNS = [0.71, 0.74, 0.75, 0.76, 0.765, 0.78, 0.79, 0.83];

/** Runs that differ by their seed alone. */
export function Ranking() {
  const mean = RUNS.reduce((sum, run) => sum + run, 0) / RUNS.length;
  const deviation = Math.sqrt(RUNS.reduce((sum, run) => sum + (run - mean) ** 2, 0) / (RUNS.length - 1));
  const at = (share: number) => 10 + ((share - 0.68) / 0.18) * (WIDTH - 20);
  return (
    <Picture
      height={92}
      label={t('Eight points on a line, their mean and one standard deviation on either side.')}
    >
      <rect
        x={at(mean - deviation)}
        y={28}
        width={at(mean + deviation) - at(mean - deviation)}
        height={34}
        fill={ORANGE}
        opacity={0.25}
      />
      <path d={`M${at(mean)} 22V68`} stroke={ORANGE} strokeWidth={3} />
      <path d={`M10 45H${WIDTH - 10}`} stroke={FAINT} />
      {RUNS.map((run) => (
        <circle key={run} cx={at(run)} cy={45} r={5} fill={BLUE} />
      ))}
      <Lettering x={at(mean)} y={86}>
        {`${(mean * 100).toFixed(1)} ± ${(deviation * 100).toFixed(1)} %`}
      </Lettering>
    </Picture>
  );
}
