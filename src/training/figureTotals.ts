import { accuracyOf, type BatchFigures, balancedAccuracyOf } from './figures.ts';

/** Figures over the clips of an epoch, as Keras logs them: each batch weighs as many clips as it has. */
export class FigureTotals {
  #rows = 0;
  #loss = 0;
  readonly #hits: number[] = [];
  readonly #support: number[] = [];
  readonly #confusion: number[][] = [];

  add({ rows, loss, hits, support, confusion }: BatchFigures): void {
    this.#rows += rows;
    this.#loss += loss * rows;
    for (let genre = 0; genre < hits.length; genre++) {
      this.#hits[genre] = (this.#hits[genre] ?? 0) + hits[genre]!;
      this.#support[genre] = (this.#support[genre] ?? 0) + support[genre]!;
      const row = confusion.subarray(genre * hits.length, (genre + 1) * hits.length);
      this.#confusion[genre] = Array.from(row, (n, answer) => n + (this.#confusion[genre]?.[answer] ?? 0));
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

  /** Genres × genres: rows are the true genre, columns the answer. */
  get confusion(): number[][] {
    return this.#confusion.map((row) => [...row]);
  }
}
