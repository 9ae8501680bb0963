import { trainingEntries } from './augmentation/entries.ts';
import type { AugmentationSettings } from './augmentation/settings.ts';
import { withWrongLabels } from './labelNoise.ts';
import type { ResidentDataset } from './resident.ts';
import type { TrainingSettings } from './settings.ts';
import { type ClipTracks, shareOf } from './trainingShare.ts';

/** What of the settings says how the data is shown. */
export type DataSettings = Pick<
  TrainingSettings,
  'trainingShare' | 'labelNoise' | 'inputNoise' | 'augmentation'
>;

/** What is trained on, as the settings and the user want it now. */
export class TrainingData {
  readonly #dataset: ResidentDataset;
  readonly #training: readonly number[];
  readonly #tracks: ClipTracks;
  #settings!: DataSettings;
  #entries!: readonly number[];
  #labels!: ArrayLike<number>;

  /**
   * @param dataset has the settings' noise from now on, where it can have any
   * @param training rows of the dataset
   */
  constructor(
    dataset: ResidentDataset,
    training: readonly number[],
    tracks: ClipTracks,
    { trainingShare, labelNoise, inputNoise, augmentation }: DataSettings,
  ) {
    this.#dataset = dataset;
    this.#training = training;
    this.#tracks = tracks;
    this.change({ trainingShare, labelNoise, inputNoise, augmentation });
  }

  /** As they are now. */
  get settings(): DataSettings {
    return this.#settings;
  }

  /** What an epoch shows: the training clips, with their copies; see `trainingEntries`. */
  get entries(): readonly number[] {
    return this.#entries;
  }

  /** Of every clip of the dataset; those of training clips may be wrong. */
  get labels(): ArrayLike<number> {
    return this.#labels;
  }

  get augmentation(): AugmentationSettings {
    return this.#settings.augmentation;
  }

  /** @param change what is undefined stays */
  change(change: Partial<DataSettings>): void {
    const given = Object.entries(change).filter(([, value]) => value !== undefined);
    if (given.length === 0) return;
    this.#settings = { ...this.#settings, ...Object.fromEntries(given) };
    const { trainingShare, labelNoise, inputNoise, augmentation } = this.#settings;
    const { labels, count, classes } = this.#dataset;
    const clips = shareOf(this.#training, labels, this.#tracks, trainingShare);
    this.#entries = trainingEntries(clips, count, augmentation);
    this.#labels = withWrongLabels(clips, labels, this.#tracks, classes, labelNoise);
    if (this.#dataset.inputNoise !== undefined) this.#dataset.inputNoise = inputNoise;
  }
}
