import { t } from '../../../i18n.ts';
import { BLUE, FAINT, GREEN, INK, Lettering, ORANGE, Picture, steps } from './kit.tsx';

type Point = readonly [number, number];

const pointsOf = (points: readonly Point[]) =>
  points.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ');

const STEPS = 10;
/** On the parabola w², whose slope is 2w, every step multiplies w by 1 − 2η. */
const RATES = [0.02, 0.3, 1.05];

/** Gradient descent at three learning rates, computed. */
export function Descents() {
  const names = [t('too small'), t('good'), t('too large')];
  return (
    <Picture
      label={t(
        'Three valleys with ten steps down each: tiny steps that hardly move, good ones that reach the bottom, and large ones that climb out on both sides.',
      )}
    >
      {RATES.map((rate, i) => {
        const at = (w: number): Point => [54 + i * 106 + w * 44, 104 - w * w * 82];
        const start = rate > 1 ? 0.38 : -0.95;
        const path = steps(0, STEPS, STEPS + 1).map((n) => at(start * (1 - 2 * rate) ** n));
        return (
          <g key={rate}>
            <polyline
              points={pointsOf(steps(-1.1, 1.1, 40).map(at))}
              fill="none"
              stroke={FAINT}
              strokeWidth={1.5}
            />
            <polyline points={pointsOf(path)} fill="none" stroke={ORANGE} strokeWidth={1.5} />
            {path.map(([x, y], n) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: steps never change places
              <circle key={n} cx={x} cy={y} r={3} fill={ORANGE} />
            ))}
            <Lettering x={54 + i * 106} y={125}>
              {names[i]}
            </Lettering>
          </g>
        );
      })}
    </Picture>
  );
}

/** The valley (a x² + b y²) / 2: flat along x, steep along y. */
const SLOPES = [0.1, 1.8] as const;
const FROM = [-9, 2.4] as const;
const EPSILON = 1e-7;

/** How far a coordinate of the optimizer's way goes, given its gradient; it may keep what it remembers. */
type Rule = () => (gradient: number, step: number) => number;

const RULES = {
  sgd: () => (g) => -1 * g,
  momentum: () => {
    let v = 0;
    return (g) => {
      v = 0.8 * v - 0.25 * g;
      return v;
    };
  },
  nesterov: () => {
    let v = 0;
    return (g) => {
      v = 0.8 * v - 0.25 * g;
      return 0.8 * v - 0.25 * g;
    };
  },
  rmsprop: () => {
    let s = 0;
    return (g) => {
      s = 0.9 * s + 0.1 * g * g;
      return (-0.3 * g) / Math.sqrt(s + EPSILON);
    };
  },
  adam: () => {
    let m = 0;
    let v = 0;
    return (g, step) => {
      m = 0.9 * m + 0.1 * g;
      v = 0.999 * v + 0.001 * g * g;
      return (-0.6 * (m / (1 - 0.9 ** step))) / (Math.sqrt(v / (1 - 0.999 ** step)) + EPSILON);
    };
  },
} satisfies Record<string, Rule>;

const toPage = ([x, y]: Point): Point => [255 + x * 25, 65 - y * 24];

function way(rule: Rule): Point[] {
  const [moveX, moveY] = [rule(), rule()];
  let [x, y]: Point = FROM;
  const path = [toPage([x, y])];
  for (let step = 1; step <= 30; step++) {
    const [gx, gy] = [SLOPES[0] * x, SLOPES[1] * y];
    x += moveX(gx, step);
    y += moveY(gy, step);
    path.push(toPage([x, y]));
  }
  return path;
}

/** The way of an optimizer down a long narrow valley, by its own rule. */
export function Valley({ show }: { show: keyof typeof RULES | 'all' }) {
  const ways = show === 'all' ? (['sgd', 'momentum', 'adam'] as const) : [show];
  const colors = [ORANGE, BLUE, GREEN];
  const names = { sgd: 'SGD', momentum: t('Momentum'), nesterov: '', rmsprop: '', adam: 'Adam' };
  return (
    <Picture
      label={t(
        'Lines of equal height around a long narrow valley, and the way that the optimizer takes to its middle in 30 steps.',
      )}
    >
      {[0.4, 1.4, 3, 5.2].map((height) => {
        const [rx, ry] = SLOPES.map((slope) => Math.sqrt((2 * height) / slope)) as [number, number];
        const [cx, cy] = toPage([0, 0]);
        return (
          <ellipse
            key={height}
            cx={cx}
            cy={cy}
            rx={rx * 25}
            ry={ry * 24}
            fill="none"
            stroke={FAINT}
            opacity={0.6}
          />
        );
      })}
      {ways.map((name, i) => (
        <g key={name} stroke={colors[i]} fill={colors[i]}>
          <polyline points={pointsOf(way(RULES[name]))} fill="none" strokeWidth={2} />
          {ways.length === 1 &&
            way(RULES[name]).map(([x, y], n) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: steps never change places
              <circle key={n} cx={x} cy={y} r={2.5} />
            ))}
        </g>
      ))}
      {ways.length > 1 &&
        ways.map((name, i) => (
          <Lettering key={name} x={6} y={94 + i * 16} anchor="start" color={colors[i]} strong>
            {names[name]}
          </Lettering>
        ))}
      <circle {...dot(toPage([0, 0]))} r={4} fill={INK} />
    </Picture>
  );
}

const dot = ([cx, cy]: Point) => ({ cx, cy });
