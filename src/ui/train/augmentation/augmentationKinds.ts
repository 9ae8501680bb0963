import { t } from '../../../i18n.ts';
import type { Augmentation, AugmentationSettings } from '../../../training/augmentation/settings.ts';

export type AugmentationKind = Augmentation['className'];

/** One parameter of a change, as a slider. */
export interface Parameter {
  name: string;
  label: string;
  min: number;
  max: number;
  step: number;
  format(value: number): string;
}

interface KindInfo {
  /** What it does, in a few words. */
  what: string;
  /** As it is when first switched on. */
  first: Augmentation;
  parameters: readonly Parameter[];
}

const percent = (share: number) => `${Math.round(share * 100)} %`;
const upTo = (text: string) => `± ${text}`;
const share = (name: string, label: string, format: (value: number) => string, min = 0.02): Parameter => ({
  name,
  label,
  min,
  max: 1,
  step: 0.02,
  format,
});
const either = (value: number) => upTo(percent(value));
const masks: Parameter = { name: 'masks', label: t('Masks'), min: 1, max: 5, step: 1, format: String };

/** All changes in the order in which they are listed. */
export const AUGMENTATIONS: readonly KindInfo[] = [
  {
    what: t('Mirrors every second clip left to right: it runs backwards.'),
    first: { className: 'RandomFlip' },
    parameters: [],
  },
  {
    what: t('Turns the picture.'),
    first: { className: 'RandomRotation', degrees: 5 },
    parameters: [
      { name: 'degrees', label: t('Angle'), min: 1, max: 45, step: 1, format: (value) => upTo(`${value}°`) },
    ],
  },
  {
    what: t('Makes time longer or shorter; frequencies stay.'),
    first: { className: 'RandomStretch', factor: 0.2 },
    parameters: [share('factor', t('Factor'), either)],
  },
  {
    what: t('Blurs the picture.'),
    first: { className: 'RandomBlur', sigma: 1 },
    parameters: [
      {
        name: 'sigma',
        label: t('Sigma'),
        min: 0.1,
        max: 5,
        step: 0.1,
        format: (value) => t('up to {count} rows and columns', { count: String(Number(value.toFixed(1))) }),
      },
    ],
  },
  {
    what: t('Zooms in or out, time and frequency alike.'),
    first: { className: 'RandomZoom', factor: 0.2 },
    parameters: [share('factor', t('Factor'), either)],
  },
  {
    what: t('Shifts the picture: in time, and up or down in frequency.'),
    first: { className: 'RandomTranslation', height: 0.05, width: 0.1 },
    parameters: [
      share('height', t('Frequency'), (value) => t('{share} of the height', { share: either(value) }), 0),
      share('width', t('Time'), (value) => t('{share} of the width', { share: either(value) }), 0),
    ],
  },
  {
    what: t('Makes everything brighter or darker: louder or softer.'),
    first: { className: 'RandomBrightness', delta: 0.1 },
    parameters: [share('delta', t('Delta'), either)],
  },
  {
    what: t('Covers stretches of time (SpecAugment).'),
    first: { className: 'TimeMasking', share: 0.2, masks: 1, value: 'silence' },
    parameters: [
      share('share', t('Longest'), (value) => t('{share} of the clip', { share: percent(value) })),
      masks,
    ],
  },
  {
    what: t('Covers bands of frequencies (SpecAugment).'),
    first: { className: 'FrequencyMasking', share: 0.2, masks: 1, value: 'silence' },
    parameters: [
      share('share', t('Widest'), (value) => t('{share} of the bands', { share: percent(value) })),
      masks,
    ],
  },
  {
    what: t('Mixes two clips and their labels.'),
    first: { className: 'MixUp', alpha: 0.2 },
    parameters: [
      {
        name: 'alpha',
        label: t('Alpha'),
        min: 0.1,
        max: 10,
        step: 0.1,
        format(value) {
          const alpha = String(Number(value.toFixed(1)));
          if (value < 1) return t('{alpha}: mostly one of the two', { alpha });
          return value > 1 ? t('{alpha}: often half and half', { alpha }) : alpha;
        },
      },
    ],
  },
];

/** The settings in one line. */
export function augmentationInBrief({ layers, copies }: AugmentationSettings): string {
  if (layers.length === 0) return t('none');
  const names = layers.map((layer) => layer.className).join(', ');
  return copies === 'each-epoch' ? names : t('{names}; {copies} × more clips, made once', { names, copies });
}

/** The settings with the first change of one kind put, added at the end, or with null removed. */
export function putAugmentation(
  layers: readonly Augmentation[],
  className: AugmentationKind,
  settings: Augmentation | null,
): Augmentation[] {
  const at = layers.findIndex((layer) => layer.className === className);
  if (!settings) return layers.filter((_, index) => index !== at);
  return at < 0 ? [...layers, settings] : layers.with(at, settings);
}
