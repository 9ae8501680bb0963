import { type Random, seededRandom, seedFrom } from '../../random.ts';
import type { AugmentationSettings } from './settings.ts';

/** A clip as it is shown in training: itself, or a changed copy of it. */
export interface Entry {
  clip: number;
  /** 0 is the clip itself where the training set is enlarged once. */
  copy: number;
}

/**
 * The entries of an epoch as numbers, so that they are ordered and batched as clips are: {@link entryOf} reads
 * them. Without an enlarged training set an entry is the clip's own number.
 * @param training the training clips
 * @param clips number of clips in the dataset
 */
export function trainingEntries(
  training: readonly number[],
  clips: number,
  settings: AugmentationSettings,
): readonly number[] {
  const length = entriesPerClip(settings);
  if (length === 1) return training;
  return Array.from({ length }, (_, copy) => training.map((clip) => copy * clips + clip)).flat();
}

/** How many times an epoch shows each training clip: enlarging the training set adds copies. */
export function entriesPerClip({ layers, copies }: AugmentationSettings): number {
  return layers.length === 0 || copies === 'each-epoch' ? 1 : copies + 1;
}

export function entryOf(number: number, clips: number): Entry {
  return { clip: number % clips, copy: Math.floor(number / clips) };
}

/**
 * Where a layer's random numbers for an entry come from: the seed, the clip, the layer, and the epoch or, in an
 * enlarged training set, the copy. Null for an entry that stays as it is.
 * @param layer the layer's place in the settings
 */
export function entryRandom(
  { clip, copy }: Entry,
  layer: number,
  { copies }: AugmentationSettings,
  seed: number,
  epoch: number,
): Random | null {
  if (copies !== 'each-epoch' && copy === 0) return null;
  const draw = copies === 'each-epoch' ? `epoch ${epoch}` : `copy ${copy}`;
  return seededRandom(seedFrom(seed, `augmentation ${layer}, ${draw}, clip ${clip}`));
}
