import { type ResidentDataset, residentDataset } from '../resident.ts';
import type { TransferOptions } from './transferOptions.ts';

/** What the phases learn from, on the backend until it is disposed. */
export class TransferData {
  readonly #options: Pick<TransferOptions, 'data' | 'shape' | 'labels' | 'classes' | 'tracks'>;
  #features: ResidentDataset | null = null;
  #clips: ResidentDataset | null = null;

  constructor(options: Pick<TransferOptions, 'data' | 'shape' | 'labels' | 'classes' | 'tracks'>) {
    this.#options = options;
  }

  /** What the frozen base made of the clips; null where there is none. */
  get features(): ResidentDataset | null {
    return this.#features;
  }

  /** @param values clips × shape, row-major */
  takeFeatures(values: Float32Array, shape: readonly [number, number, number]): void {
    const { labels, classes } = this.#options;
    this.#features = residentDataset(values, shape, labels, classes);
  }

  dropFeatures(): void {
    this.#features?.dispose();
    this.#features = null;
  }

  /** The clips themselves. */
  clips(): ResidentDataset {
    const { data, shape, labels, classes, tracks } = this.#options;
    this.#clips ??= residentDataset(data, shape, labels, classes, tracks.seed);
    return this.#clips;
  }

  dispose(): void {
    this.dropFeatures();
    this.#clips?.dispose();
  }
}
