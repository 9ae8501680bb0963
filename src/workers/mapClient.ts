import { proxy, releaseProxy, transfer, wrap } from 'comlink';
import { workerName } from '../i18n.ts';
import type { MapWorker } from './map.worker.ts';

/**
 * Lays points out on a plane in a worker of its own, which lives no longer than that: the layout is done in one go, and
 * only the end of its worker stops it.
 * @param points see `embeddingMap`; they are transferred
 * @throws the signal's reason once it is aborted
 */
export async function layOut(
  points: Float32Array,
  dimensions: number,
  seed: number,
  onEpoch: (done: number, total: number) => void,
  signal: AbortSignal,
): Promise<Float32Array> {
  signal.throwIfAborted();
  const worker = new Worker(new URL('./map.worker.ts', import.meta.url), {
    type: 'module',
    name: workerName('map'),
  });
  const api = wrap<MapWorker>(worker);
  try {
    return await new Promise<Float32Array>((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason), { once: true });
      worker.addEventListener('error', (event) => reject(new Error(event.message)));
      api
        .layOut(transfer(points, [points.buffer]), dimensions, seed, proxy(onEpoch))
        .then((places) => resolve(places as Float32Array), reject);
    });
  } finally {
    api[releaseProxy]();
    worker.terminate();
  }
}
