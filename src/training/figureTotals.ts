import { accuracyOf, type BatchFigures, balancedAccuracyOf } from './figures.ts';

/** Figures over the clips of an epoch, as Keras logs them: each batch weighs as many clips as it has. */
export class FigureTotals {
  #rows = 0;
  #loss = 0;
  readonly #hits: number[] = [];
  readonly #support: number[] = [];

  add({ rows, loss, hits, support }: BatchFigures): void {
    this.#rows += rows;
    this.#loss += loss * rows;
    for (let genre = 0; genre < hits.length; genre++) {
      this.#hits[genre] = (this.#hits[genre] ?? 0) + hits[genre]!;
      this.#support[genre] = (this.#support[genre] ?? 0) + support[genre]!;
    }
  }

  get loss(): number {
    return this.#loss / this.#rows;
  }

  get accuracy(): number {
    return accuracyOf({ hits: this.#hits, support: this.#support });
  }

  /** Mean recall over the genres that have clips. */
  get balancedAccuracy(): number {
    return balancedAccuracyOf({ hits: this.#hits, support: this.#support });
  }
}
