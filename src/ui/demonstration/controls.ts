import {
  type DemonstrationSettings,
  TRAINING_TRACKS_PER_GENRE,
  WIDTHS,
} from '../../experiments/demonstration.ts';
import { percentOf, tracksAGenre } from '../../experiments/demonstrationInWords.ts';
import { type Text, t } from '../../i18n.ts';
import { formatRate } from '../charts/formatRate.ts';

/** A setting that is turned with a slider. */
export type SliderSetting = Exclude<keyof DemonstrationSettings, 'earlyStopping'>;

export interface SliderControl {
  setting: SliderSetting;
  label: string;
  /** How many places the slider has, from 0. */
  places: number;
  /** The place of a value. */
  placeOf(value: number): number;
  valueAt(place: number): number;
  format(value: number): string;
}

/** The rates offered: a factor of about 3 apart. */
const RATES = [1e-4, 3e-4, 1e-3, 2e-3, 5e-3, 0.01, 0.03, 0.1];

export const SLIDERS: readonly SliderControl[] = [
  {
    ...evenly('trainingShare', 'Training tracks', 1 / TRAINING_TRACKS_PER_GENRE, 1),
    format: (share) =>
      t('{tracks} of {all}', {
        tracks: String(tracksAGenre(share)),
        all: String(TRAINING_TRACKS_PER_GENRE),
      }),
  },
  { ...evenly('dropout', 'Dropout', 0, 0.8, 0.1), format: percentOf },
  { ...evenly('augmentation', 'Augmentation', 0, 1, 0.1), format: percentOf },
  { ...evenly('inputNoise', 'Noise', 0, 0.5, 0.05), format: (noise) => noise.toFixed(2) },
  { ...evenly('labelNoise', 'Wrong labels', 0, 1, 0.1), format: percentOf },
  { ...evenly('depth', 'Depth', 1, 4, 1), format: String },
  { ...among('width', 'Width', WIDTHS), format: String },
  { ...among('learningRate', 'Learning rate', RATES), format: formatRate },
];

type Scale = Omit<SliderControl, 'format'>;

/** From `from` to `to` in equal steps; without a step of its own it begins with its first. */
function evenly(setting: SliderSetting, label: Text, from: number, to: number, step = from): Scale {
  // Free of the traces of binary fractions, which would be read out.
  const rounded = (value: number) => Number(value.toFixed(6));
  return {
    setting,
    label: t(label),
    places: Math.round((to - from) / step) + 1,
    placeOf: (value) => Math.round((value - from) / step),
    valueAt: (place) => rounded(from + place * step),
  };
}

/** The place of a value that is not offered is that of the nearest in ratio. */
function among(setting: SliderSetting, label: Text, values: readonly number[]): Scale {
  const distance = (value: number, place: number) => Math.abs(Math.log(values[place]! / value));
  return {
    setting,
    label: t(label),
    places: values.length,
    placeOf: (value) =>
      values.reduce((best, _, i) => (distance(value, i) < distance(value, best) ? i : best), 0),
    valueAt: (place) => values[place]!,
  };
}
