/** The wall time of a run without its pauses, in seconds. */
export class RunClock {
  #seconds = 0;
  /** performance.now() up to which `#seconds` counts. */
  #counted = performance.now();

  now(): number {
    const now = performance.now();
    this.#seconds += (now - this.#counted) / 1000;
    this.#counted = now;
    return this.#seconds;
  }

  /** What has passed since {@link now} was last asked does not count. */
  skip(): void {
    this.#counted = performance.now();
  }

  /** Goes on from what had passed when a run was interrupted. */
  restore(seconds: number): void {
    this.#seconds = seconds;
    this.skip();
  }
}
