import { t } from '../../../i18n.ts';
import type { Augmentation } from '../../../training/augmentation/settings.ts';
import { Cells } from './Cells.tsx';
import { Arrow, Picture, steps } from './kit.tsx';

/** Brightness at a place of the clip: u from left to right, v from bottom to top, both 0..1. */
type Clip = (u: number, v: number) => number;

const line = (at: number, width: number) => Math.exp(-((at / width) ** 2));
const inside = (u: number, v: number) => u >= 0 && u <= 1 && v >= 0 && v <= 1;

/** Three held notes that die away, and a rising one. */
const notes: Clip = (u, v) =>
  inside(u, v)
    ? Math.min(
        1,
        [0.2, 0.45, 0.7].reduce(
          (sum, note) => sum + 0.8 * line(v - note, 0.05) * Math.exp(-2 * ((u * 3) % 1)),
          0,
        ) + line(v - 0.1 - 0.75 * u, 0.07),
      )
    : 0;
/** Strokes. */
const drums: Clip = (u, v) => (inside(u, v) ? 0.9 * line(((u * 5) % 1) - 0.3, 0.14) * (1 - 0.6 * v) : 0);

const ANGLE = 0.35;
const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const around = [-0.045, 0, 0.045];

/** What each change makes of a clip, at one strength. */
const CHANGES: Record<Lowercase<Augmentation['className']>, (clip: Clip) => Clip> = {
  randomflip: (clip) => (u, v) => clip(1 - u, v),
  randomrotation: (clip) => (u, v) =>
    clip(
      0.5 + (u - 0.5) * Math.cos(ANGLE) - (v - 0.5) * Math.sin(ANGLE),
      0.5 + (u - 0.5) * Math.sin(ANGLE) + (v - 0.5) * Math.cos(ANGLE),
    ),
  randomstretch: (clip) => (u, v) => clip(0.5 + (u - 0.5) / 1.5, v),
  randomblur: (clip) => (u, v) => mean(around.flatMap((du) => around.map((dv) => clip(u + du, v + dv)))),
  randomzoom: (clip) => (u, v) => clip(0.5 + (u - 0.5) / 1.5, 0.5 + (v - 0.5) / 1.5),
  randomtranslation: (clip) => (u, v) => clip(u - 0.15, v - 0.15),
  randombrightness: (clip) => (u, v) => Math.min(1, clip(u, v) + 0.25),
  timemasking: (clip) => (u, v) => (u > 0.4 && u < 0.6 ? 0 : clip(u, v)),
  frequencymasking: (clip) => (u, v) => (v > 0.4 && v < 0.6 ? 0 : clip(u, v)),
  mixup: (clip) => (u, v) => 0.6 * clip(u, v) + 0.4 * drums(u, v),
};

const NAMES: Record<keyof typeof CHANGES, string> = {
  randomflip: 'RandomFlip',
  randomrotation: 'RandomRotation',
  randomstretch: 'RandomStretch',
  randomblur: 'RandomBlur',
  randomzoom: 'RandomZoom',
  randomtranslation: 'RandomTranslation',
  randombrightness: 'RandomBrightness',
  timemasking: 'TimeMasking',
  frequencymasking: 'FrequencyMasking',
  mixup: 'MixUp',
};

const drawn = (clip: Clip) => steps(0.98, 0.02, 18).map((v) => steps(0.02, 0.98, 24).map((u) => clip(u, v)));

/** A clip before and after one change. */
export function Augmented({ by }: { by: keyof typeof CHANGES }) {
  return (
    <Picture
      height={108}
      label={t('A picture of a clip, and the same one after {change}.', { change: NAMES[by] })}
    >
      <Cells values={drawn(notes)} x={4} y={6} width={5.7} height={5.4} />
      <Arrow x={173} y={55} />
      <Cells values={drawn(CHANGES[by](notes))} x={180} y={6} width={5.7} height={5.4} />
      <path d="M4 6v97.2h136.8M180 6v97.2h136.8" stroke="currentColor" fill="none" opacity={0.5} />
    </Picture>
  );
}
