import { plannedEpochs } from './plannedEpochs.ts';
import type { RunRecord } from './run.ts';

/** The runs that wait, the next first. */
export const queuedRuns = (runs: readonly RunRecord[]): RunRecord[] =>
  runs.filter(({ status }) => status === 'queued').sort((a, b) => a.order - b.order);

/**
 * The run that the queue goes on with: interrupted ones first, the oldest first.
 * @param tried runs that are not begun again
 */
export function nextRun(runs: readonly RunRecord[], tried: ReadonlySet<string>): RunRecord | undefined {
  const interrupted = runs
    .filter(({ status }) => status === 'interrupted')
    .sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1));
  return [...interrupted, ...queuedRuns(runs)].find(({ id }) => !tried.has(id));
}

/** Where a run that is put into the queue comes. */
export const lastOrder = (runs: readonly RunRecord[]): number =>
  runs.reduce((last, { order }) => Math.max(last, order), 0);

/**
 * The place of every queued run once one has been moved before another, or to the end.
 * @param before a queued run; null for the end
 */
export function ordersAfterMove(
  runs: readonly RunRecord[],
  id: string,
  before: string | null,
): Map<string, number> {
  const queue = queuedRuns(runs);
  const places = queue.map(({ order }) => order);
  const moved = queue.find((run) => run.id === id);
  if (!moved || id === before) return new Map(queue.map((run) => [run.id, run.order]));
  const others = queue.filter((run) => run.id !== id);
  const at = before === null ? -1 : others.findIndex((run) => run.id === before);
  others.splice(at < 0 ? others.length : at, 0, moved);
  return new Map(others.map((run, i) => [run.id, places[i]!]));
}

/**
 * How long a run is likely to train, in seconds, from the runs that have ended well: the mean of those of the same
 * configuration of the same sweep; else, epoch by epoch, of those with the same network on the same clips of the same
 * tracks; else of those with such a network on the same tracks. Null where there are none.
 */
export function runPace(runs: readonly RunRecord[]): (run: RunRecord) => number | null {
  const ended = runs.filter(({ status, epochs }) => status === 'finished' && epochs.length > 0);
  const configurations = meansBy(ended, configurationOf, ({ seconds }) => seconds);
  const perEpoch = ({ seconds, epochs }: RunRecord) => seconds / epochs.length;
  const shapes = meansBy(ended, shapeOf, perEpoch);
  const networks = meansBy(ended, networkOf, perEpoch);
  return (run) => {
    const same = configurations.get(configurationOf(run));
    if (same !== undefined) return same;
    const epoch = shapes.get(shapeOf(run)) ?? networks.get(networkOf(run));
    return epoch === undefined ? null : epoch * plannedEpochs(run.recipe);
  };
}

/**
 * Seconds to the end of the queue and of the run that is going on; null until it can be told.
 * @param pace see {@link runPace}
 * @param current what is known of the run that is going on: its own estimate, or null while there is none
 */
export function queueTimeLeft(
  runs: readonly RunRecord[],
  pace: (run: RunRecord) => number | null,
  current: { id: string; secondsLeft: number | null } | null,
): number | null {
  const going = current && runs.find(({ id }) => id === current.id);
  const waiting = queuedRuns(runs).filter(({ id }) => id !== current?.id);
  const parts = waiting.map(pace);
  if (current) parts.push(current.secondsLeft ?? (going ? pace(going) : null));
  return parts.every((part) => part !== null) ? parts.reduce((sum, part) => sum + part, 0) : null;
}

/** Runs outside a sweep have no configuration: each its own. */
const configurationOf = ({ id, sweep }: RunRecord): string =>
  sweep ? `${sweep.sweep} ${sweep.configuration}` : id;

const networkOf = ({ recipe, dataset }: RunRecord): string =>
  `${dataset.fingerprint} ${recipe.architecture.id}`;

function shapeOf({ recipe, dataset }: RunRecord): string {
  const { architecture, features, clips, transfer, augmentation } = recipe;
  return JSON.stringify([dataset.fingerprint, architecture, features, clips, transfer, augmentation]);
}

function meansBy<T>(items: readonly T[], keyOf: (item: T) => string, of: (item: T) => number) {
  const sums = new Map<string, { sum: number; n: number }>();
  for (const item of items) {
    const { sum, n } = sums.get(keyOf(item)) ?? { sum: 0, n: 0 };
    sums.set(keyOf(item), { sum: sum + of(item), n: n + 1 });
  }
  return new Map([...sums].map(([key, { sum, n }]) => [key, sum / n]));
}
