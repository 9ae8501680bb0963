/** As much of the browser's locks as Melscope uses: those of one browser with several tabs. */
export class Locks {
  readonly #held = new Set<string>();

  async request<T>(
    name: string,
    _options: { ifAvailable: true },
    work: (lock: { name: string } | null) => Promise<T>,
  ): Promise<T> {
    if (this.#held.has(name)) return work(null);
    this.#held.add(name);
    try {
      return await work({ name });
    } finally {
      this.#held.delete(name);
    }
  }

  async query() {
    return { held: [...this.#held].map((name) => ({ name })), pending: [] };
  }

  /** Another tab takes a lock. @returns lets it go, as the browser does when the tab closes */
  take(name: string): () => void {
    this.#held.add(name);
    return () => void this.#held.delete(name);
  }
}
