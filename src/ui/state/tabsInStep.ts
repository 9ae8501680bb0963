/** Milliseconds for which changes are gathered before they are read. */
const DELAY = 500;

/** Tells the other tabs of this browser that something which is kept has changed, and hears it from them. */
export class TabsInStep {
  readonly #name: string;
  readonly #onChange: () => void;
  #channel: BroadcastChannel | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(name: string, onChange: () => void) {
    this.#name = name;
    this.#onChange = onChange;
  }

  /** From now on. */
  listen(): void {
    if (this.#channel) return;
    this.#channel = new BroadcastChannel(this.#name);
    this.#channel.onmessage = () => {
      this.#timer ??= setTimeout(() => {
        this.#timer = undefined;
        this.#onChange();
      }, DELAY);
    };
  }

  tell(): void {
    this.#channel?.postMessage(null);
  }
}
