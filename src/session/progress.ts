/** How far a long task is. */
export interface Progress {
  done: number;
  total: number;
  /** Estimated from the pace so far; null until there is one. */
  secondsLeft: number | null;
}

/** Measures a task of `total` equal parts. */
export class ProgressMeter {
  readonly #started = performance.now();
  #done = 0;
  constructor(
    readonly total: number,
    private readonly onProgress: (progress: Progress) => void,
  ) {
    onProgress({ done: 0, total, secondsLeft: null });
  }

  /** @param parts that are done now */
  advance(parts = 1): void {
    this.#done += parts;
    const perPart = (performance.now() - this.#started) / this.#done;
    this.onProgress({
      done: this.#done,
      total: this.total,
      secondsLeft: (perPart * (this.total - this.#done)) / 1000,
    });
  }
}

/**
 * Runs `work` over `items`, `width` at a time, in order of starting; stops starting new ones once
 * `signal` is aborted or one has failed. What has been started is finished: nothing is left half done.
 */
export async function forEachConcurrent<T>(
  items: readonly T[],
  width: number,
  signal: AbortSignal,
  work: (item: T, index: number) => Promise<void>,
): Promise<void> {
  let next = 0;
  const lane = async () => {
    while (next < items.length && !signal.aborted) {
      const index = next++;
      try {
        await work(items[index]!, index);
      } catch (error) {
        next = items.length;
        throw error;
      }
    }
  };
  await Promise.all(Array.from({ length: width }, lane));
}
