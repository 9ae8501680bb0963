import * as tf from '@tensorflow/tfjs';
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';

interface Heap {
  _malloc(bytes: number): number;
  _free(address: number): void;
}

/**
 * Bytes that the wasm backend's heap took for tensors at the most while something was computed, beyond those that were
 * there before: tensors that share their values count once.
 */
export async function heapPeak(work: () => Promise<unknown> | unknown): Promise<number> {
  const { wasm } = tf.backend() as BackendWasm & { wasm: Heap };
  // At their first call these two put themselves in their own place.
  wasm._free(wasm._malloc(4));
  const { _malloc, _free } = wasm;
  const sizes = new Map<number, number>();
  let now = 0;
  let peak = 0;
  wasm._malloc = (bytes) => {
    const address = _malloc(bytes);
    sizes.set(address, bytes);
    now += bytes;
    peak = Math.max(peak, now);
    return address;
  };
  wasm._free = (address) => {
    now -= sizes.get(address) ?? 0;
    sizes.delete(address);
    _free(address);
  };
  try {
    await work();
  } finally {
    Object.assign(wasm, { _malloc, _free });
  }
  return peak;
}
