import type { RunResult } from '../experiments/runResult.ts';
import { loadNetwork, loadResult } from '../storage/runs.ts';

/** What a run has come to, with its weights where they were kept; null where its result is not kept. */
export async function openRun(id: string): Promise<RunResult | null> {
  const [result, network] = await Promise.all([loadResult(id), loadNetwork(id)]);
  return result ? { ...result, model: { ...result.model, network: network ?? null } } : null;
}
