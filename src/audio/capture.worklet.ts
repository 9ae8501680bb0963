/** What TypeScript's library lacks of the scope that an audio worklet runs in. */
declare const sampleRate: number;
declare function registerProcessor(name: string, processor: new () => AudioWorkletProcessor): void;
declare class AudioWorkletProcessor {
  readonly port: MessagePort;
}

/** Seconds of a block: what is posted at a time. */
const BLOCK_SECONDS = 0.05;

/** Posts what it hears as mono blocks of 50 ms. */
class Capture extends AudioWorkletProcessor {
  #block = new Float32Array(Math.round(BLOCK_SECONDS * sampleRate));
  #filled = 0;

  process([input]: Float32Array[][]): boolean {
    const samples = input?.[0]; // none while nothing is connected
    for (let from = 0; samples && from < samples.length; ) {
      const part = samples.subarray(from, from + this.#block.length - this.#filled);
      this.#block.set(part, this.#filled);
      this.#filled += part.length;
      from += part.length;
      if (this.#filled === this.#block.length) this.#post();
    }
    return true;
  }

  #post(): void {
    this.port.postMessage(this.#block, [this.#block.buffer]);
    this.#block = new Float32Array(Math.round(BLOCK_SECONDS * sampleRate));
    this.#filled = 0;
  }
}

registerProcessor('capture', Capture);
