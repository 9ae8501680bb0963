import { nextTask } from '../nextTask.ts';

/**
 * Does a long piece of work on the main thread in portions, letting the page draw and answer in between.
 *
 * @param total number of items
 * @param size items per portion, to be chosen so that a portion takes well under 50 ms
 * @param work does the items from..to (exclusive)
 */
export async function inPortions(
  total: number,
  size: number,
  work: (from: number, to: number) => void,
): Promise<void> {
  for (let from = 0; from < total; from += size) {
    if (from > 0) await nextTask();
    work(from, Math.min(total, from + size));
  }
}
