import { t } from '../../../i18n.ts';
import { Cells } from './Cells.tsx';
import { ORANGE, Picture, steps } from './kit.tsx';

const line = (at: number, width: number) => Math.exp(-((at / width) ** 2));
const frames = steps(0, 1, 44);
const bands = steps(1, 0, 18);
const sound = bands.map((v) =>
  frames.map(
    (u) =>
      0.75 *
      [0.2, 0.5, 0.8].reduce((sum, note) => sum + line(v - note, 0.06) * Math.exp(-2 * ((u * 4) % 1)), 0),
  ),
);
const heat = bands.map((v) => frames.map((u) => 0.75 * line(u - 0.56, 0.12) * line(v - 0.5, 0.16)));

/** Where in a clip an answer was found. */
export function Heat() {
  return (
    <Picture height={120} label={t('A spectrogram with a glowing region over one of its notes.')}>
      <Cells values={sound} x={6} y={6} width={7} height={6} />
      <Cells values={heat} x={6} y={6} width={7} height={6} color={ORANGE} />
    </Picture>
  );
}
