import { transfer } from 'comlink';
import type { Dataset } from '../dataset/dataset.ts';
import type { Track } from '../dataset/track.ts';
import type { RunRecord } from '../experiments/run.ts';
import { featuresKey } from '../features/clipFeatures.ts';
import { trainingWorker } from '../workers/trainingClient.ts';
import { buildDataset } from './buildDataset.ts';
import type { Progress } from './progress.ts';

/** What the training worker holds, but for the clips themselves. */
let held: { key: string; dataset: Omit<Dataset, 'data'> } | null = null;

/** Rises with every dataset that is wanted: only the last one may be taken for the one that is held. */
let wishes = 0;

/** What the training worker holds, but for the clips themselves; null where it is not there yet. */
export const heldDataset = (): Omit<Dataset, 'data'> | null => held?.dataset ?? null;

/**
 * Brings the dataset of a run to the training worker. What the run before was trained on is there already: the runs
 * of a sweep whose features are the same share it.
 * @throws DOMException AbortError when `signal` is aborted (what was computed stays cached)
 */
export async function provideDataset(
  tracks: readonly Track[],
  { recipe, dataset }: Pick<RunRecord, 'recipe' | 'dataset'>,
  onProgress: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<Omit<Dataset, 'data'>> {
  const { clips, features, seed } = recipe;
  const key = `${dataset.fingerprint} ${featuresKey(clips, features, seed)}`;
  if (held?.key === key) return held.dataset;
  held = null;
  const wish = ++wishes;
  // The memory of two datasets is never needed at once.
  await trainingWorker().holdDataset(null);
  const whole = await buildDataset(tracks, clips, features, seed, onProgress, signal);
  const { data, ...known } = whole;
  await trainingWorker().holdDataset(transfer(whole, [data.buffer]));
  if (wish === wishes) held = { key, dataset: known };
  return known;
}
