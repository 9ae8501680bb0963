import { t } from '../../../i18n.ts';
import { BLUE, FAINT, INK, Lettering, ORANGE, Picture, steps, WIDTH } from './kit.tsx';

const WINDOW = 120;
const HOP = 60;
const MIDDLE = 62;

const wave = (x: number) =>
  Math.sin(x / 5) * (0.55 + 0.4 * Math.sin(x / 43)) + 0.35 * Math.sin(x / 2.1) * Math.cos(x / 31);
const hann = (x: number) => 0.5 - 0.5 * Math.cos((2 * Math.PI * x) / WINDOW);
const bell = (index: number) =>
  steps(0, WINDOW, 40)
    .map((x) => `${(10 + index * HOP + x).toFixed(1)},${(102 - 84 * hann(x)).toFixed(1)}`)
    .join(' ');
const WAVE = steps(0, WIDTH, 400)
  .map((x) => `${x.toFixed(1)},${(MIDDLE - 34 * wave(x)).toFixed(1)}`)
  .join(' ');

/** Sound, and the windows that are laid over it one hop after the other. */
export function SoundFrames({ show }: { show: 'wave' | 'window' | 'hop' | 'frame' }) {
  const windows = show === 'wave' ? [] : show === 'window' ? [1] : [0, 1, 2, 3];
  const from = show === 'hop' ? WINDOW / 2 + 10 : HOP + 10;
  const length = show === 'hop' ? HOP : WINDOW;
  return (
    <Picture
      label={
        show === 'wave'
          ? t('A curve that swings up and down: air pressure over time.')
          : t(
              'A sound wave with bell-shaped windows laid over it, each starting one hop after the one before.',
            )
      }
    >
      <polyline points={WAVE} fill="none" stroke={windows.length > 0 ? FAINT : BLUE} strokeWidth={1.5} />
      {windows.map((index) => (
        <polyline
          key={index}
          points={bell(index)}
          fill={show === 'frame' && index === 1 ? ORANGE : 'none'}
          fillOpacity={0.2}
          stroke={index === 1 ? ORANGE : BLUE}
          strokeWidth={index === 1 ? 2.5 : 1.5}
        />
      ))}
      {windows.length > 0 && (
        <>
          <path d={`M${from} 104v10m0 -5h${length}m0 -5v10`} stroke={INK} strokeWidth={1.5} fill="none" />
          <Lettering x={from + length + 8} y={114} anchor="start" strong>
            {{ wave: '', window: 'n_fft', hop: 'hop', frame: t('one frame') }[show]}
          </Lettering>
        </>
      )}
    </Picture>
  );
}
