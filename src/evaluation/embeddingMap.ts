import { UMAP } from 'umap-js';
import { seededRandom } from '../random.ts';
import { nearestNeighbours } from './nearestNeighbours.ts';

/** Neighbours that a point's place is decided by, UMAP's usual number. */
export const NEIGHBOURS = 15;
/** umap-js would take 500 for so few points; UMAP's places hardly change after 200. */
const EPOCHS = 200;
/** With fewer points there is nothing to lay out. */
export const LEAST_POINTS = 4;

/** How many neighbours a map of so many points looks at. */
export const neighboursOf = (points: number) => Math.min(NEIGHBOURS, points - 1);

/**
 * Lays points of many dimensions out on a plane, so that neighbours stay neighbours (UMAP: McInnes, Healy & Melville
 * 2018), with Euclidean distances. The same points and seed give
 * the same map. Takes seconds, in one go: call it in a worker.
 * @param points row-major, at least {@link LEAST_POINTS} rows
 * @param onEpoch is told how much of the layout is done
 * @returns points × 2
 * @throws RangeError for fewer points
 */
export function embeddingMap(
  points: Float32Array,
  dimensions: number,
  seed: number,
  onEpoch: (done: number, total: number) => void = () => {},
): Float32Array {
  const count = points.length / dimensions;
  if (count < LEAST_POINTS) throw new RangeError(`A map needs ${LEAST_POINTS} points: ${count}.`);
  const nNeighbors = neighboursOf(count);
  const umap = new UMAP({ nNeighbors, nEpochs: EPOCHS, random: seededRandom(seed) });
  // umap-js's own search for them is approximate, and slower for some thousands of points.
  const { indices, distances } = nearestNeighbours(points, dimensions, nNeighbors);
  umap.setPrecomputedKNN(indices, distances);
  // It only counts the points where their neighbours are known.
  const epochs = umap.initializeFit(Array.from({ length: count }, () => []));
  for (let epoch = 0; epoch < epochs; epoch++) {
    umap.step();
    onEpoch(epoch + 1, epochs);
  }
  return Float32Array.from(umap.getEmbedding().flat());
}
