import { wilsonInterval } from '../../../evaluation/interval.ts';
import { t } from '../../../i18n.ts';
import { seededRandom } from '../../../random.ts';
import { BLUE, FAINT, Lettering, ORANGE, Picture, steps, WIDTH } from './kit.tsx';

const SHARE = 0.8;
const at = (share: number) => 14 + share * (WIDTH - 34);

/** The same share measured on few tracks and on many. */
export function Interval() {
  return (
    <Picture
      height={120}
      label={t(
        'Two lines from 0 to 100 %: 80 % right of 20 tracks with a wide interval, 80 % right of 200 tracks with a narrow one.',
      )}
    >
      {[20, 200].map((count, i) => {
        const { low, high } = wilsonInterval(SHARE, count);
        const y = 34 + i * 46;
        return (
          <g key={count}>
            <Lettering x={at(0)} y={y - 10} anchor="start">
              {t('{count} tracks', { count })}
            </Lettering>
            <path d={`M${at(0)} ${y}H${at(1)}`} stroke={FAINT} />
            <path
              d={`M${at(low)} ${y}H${at(high)}M${at(low)} ${y - 7}v14M${at(high)} ${y - 7}v14`}
              stroke={BLUE}
              strokeWidth={3}
            />
            <circle cx={at(SHARE)} cy={y} r={6} fill={ORANGE} />
            <Lettering x={at((low + high) / 2)} y={y - 12}>
              {`${Math.round(low * 100)}–${Math.round(high * 100)} %`}
            </Lettering>
          </g>
        );
      })}
      <Lettering x={at(0)} y={114}>
        0
      </Lettering>
      <Lettering x={at(1)} y={114} anchor="end">
        100 %
      </Lettering>
    </Picture>
  );
}

const TRACKS = 20;
const SAMPLES = 2000;

/** How often each number of right tracks came up. */
function drawn(): number[] {
  const random = seededRandom(1);
  const counts = Array<number>(TRACKS + 1).fill(0);
  for (let sample = 0; sample < SAMPLES; sample++) {
    const right = steps(1, TRACKS, TRACKS).filter(() => random() < SHARE).length;
    counts[right]!++;
  }
  return counts;
}

/** 20 tracks of which 16 are right, drawn again and again. */
export function Histogram() {
  const counts = drawn();
  const most = Math.max(...counts);
  const upTo = (right: number) => counts.slice(0, right).reduce((sum, n) => sum + n, 0) / SAMPLES;
  return (
    <Picture
      height={120}
      label={t('A histogram of 2,000 drawn accuracies around 80 %, with the middle 95 % in another colour.')}
    >
      {counts.map((n, right) => {
        const inside = upTo(right + 1) > 0.025 && upTo(right) < 0.975;
        const height = (n / most) * 84;
        return (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: bars never change places
            key={right}
            x={at(right / TRACKS) - 6}
            y={96 - height}
            width={12}
            height={height}
            fill={inside ? ORANGE : FAINT}
          />
        );
      })}
      <path d={`M${at(0)} 96H${at(1) + 8}`} stroke={FAINT} />
      {[0, 0.5, 1].map((share) => (
        <Lettering key={share} x={at(share)} y={114}>
          {`${share * 100} %`}
        </Lettering>
      ))}
    </Picture>
  );
}
