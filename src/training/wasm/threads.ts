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

/** Whether the engine knows wasm's 128-bit instructions. */
export function hasSimd(): boolean {
  // (module (func (result v128) i32.const 0 i8x16.splat i8x16.popcnt)), as wasm-feature-detect has it.
  return WebAssembly.validate(
    new Uint8Array([
      0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15, 253,
      98, 11,
    ]),
  );
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
