import * as tf from '@tensorflow/tfjs';

/** Steps that a GPU may be behind: enough that it never waits for the host. */
const GPU_LAG = 4;

/**
 * Reads small results in order without holding up the GPU: a read is asked for at once and waited for only when
 * several are under way. On wasm and cpu each value is there at once and none is held back.
 */
export class ReadQueue<T> {
  readonly #pending: { values: Promise<Float32Array>; tag: T }[] = [];
  readonly #lag: number;

  constructor() {
    const backend = tf.getBackend();
    this.#lag = backend === 'webgpu' || backend === 'webgl' ? GPU_LAG : 0;
  }

  /** Takes over the tensor and disposes it once read. */
  push(tensor: tf.Tensor, tag: T): void {
    const values = tensor.data<'float32'>();
    const dispose = () => tensor.dispose();
    values.then(dispose, dispose);
    this.#pending.push({ values, tag });
  }

  /** The oldest results that are due: all but the newest few, or all. */
  async *due(all = false): AsyncGenerator<{ values: Float32Array; tag: T }> {
    while (this.#pending.length > (all ? 0 : this.#lag)) {
      const { values, tag } = this.#pending.shift()!;
      yield { values: await values, tag };
    }
  }
}
