/** XNNPACK in tfjs takes at most this many. */
const MAX_THREADS = 4;

/**
 * Threads that the wasm backend gets here: shared memory needs a cross-origin isolated page. How many there are changes
 * no figure: they share out what is computed, never the terms of a sum.
 */
export function wasmThreads(): number {
  if (!globalThis.crossOriginIsolated) return 1;
  return Math.min(MAX_THREADS, navigator.hardwareConcurrency);
}

/**
 * Runs `init` while the browser claims twice as many cores: tfjs takes half of them, on two cores one.
 */
export async function withAllCores<T>(init: () => Promise<T>): Promise<T> {
  if (wasmThreads() === 1) return init();
  const value = 2 * wasmThreads();
  Object.defineProperty(navigator, 'hardwareConcurrency', { value, configurable: true });
  try {
    return await init();
  } finally {
    Reflect.deleteProperty(navigator, 'hardwareConcurrency');
  }
}
