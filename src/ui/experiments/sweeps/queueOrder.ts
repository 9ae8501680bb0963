import type { RunRecord } from '../../../experiments/run.ts';

/**
 * Where a waiting run goes when it is moved one place: before which run, null for the end; undefined where it is
 * at that end already.
 */
export function placeAfterMove(
  waiting: readonly Pick<RunRecord, 'id'>[],
  id: string,
  by: 1 | -1,
): string | null | undefined {
  const index = waiting.findIndex((run) => run.id === id);
  const neighbour = waiting[index + by];
  if (index < 0 || !neighbour) return undefined;
  return by === -1 ? neighbour.id : (waiting[index + 2]?.id ?? null);
}
