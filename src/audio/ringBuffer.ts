/** The newest samples of an endless signal. */
export class RingBuffer {
  readonly #samples: Float32Array;
  #written = 0;

  /** @param capacity samples that are kept */
  constructor(capacity: number) {
    this.#samples = new Float32Array(capacity);
  }

  /** Samples that ever came in; those beyond the capacity are forgotten. */
  get written(): number {
    return this.#written;
  }

  push(block: Float32Array): void {
    const capacity = this.#samples.length;
    const kept = block.subarray(Math.max(0, block.length - capacity));
    const at = (this.#written + block.length - kept.length) % capacity;
    const toEnd = Math.min(kept.length, capacity - at);
    this.#samples.set(kept.subarray(0, toEnd), at);
    this.#samples.set(kept.subarray(toEnd), 0);
    this.#written += block.length;
  }

  /** A copy of the newest `count` samples, oldest first; of all that are kept, where there are fewer. */
  latest(count: number): Float32Array {
    const capacity = this.#samples.length;
    const length = Math.max(0, Math.min(count, capacity, this.#written));
    const latest = new Float32Array(length);
    const start = (this.#written - length) % capacity;
    const toEnd = Math.min(length, capacity - start);
    latest.set(this.#samples.subarray(start, start + toEnd));
    latest.set(this.#samples.subarray(0, length - toEnd), toEnd);
    return latest;
  }
}
