import type { PlannedRecipe } from '../../../experiments/planSweep.ts';
import type { Recipe } from '../../../experiments/recipe.ts';
import type { RunRecord } from '../../../experiments/run.ts';
import { t } from '../../../i18n.ts';

/** How far the runs of a sweep are; each planned run counts once, whatever was tried before. */
export interface SweepProgress {
  total: number;
  finished: number;
  running: number;
  /** Queued, or interrupted by the end of their tab. */
  waiting: number;
  /** Planned runs that neither are done nor will be: never queued, failed, taken out or deleted. */
  missing: PlannedRecipe[];
  /** Of those, the ones that failed. */
  failed: number;
}

/** What tells the runs of one sweep apart. */
const placeOf = (configuration: number, { seed, split }: Recipe) =>
  [configuration, seed, split.folds?.index].join();

/** @param runs of this sweep */
export function sweepProgress(planned: readonly PlannedRecipe[], runs: readonly RunRecord[]): SweepProgress {
  const statuses = new Map<string, RunRecord['status'][]>();
  for (const { sweep, recipe, status } of runs) {
    if (!sweep) continue;
    const place = placeOf(sweep.configuration, recipe);
    statuses.set(place, [...(statuses.get(place) ?? []), status]);
  }
  const progress = { total: planned.length, finished: 0, running: 0, waiting: 0, failed: 0 };
  const missing: PlannedRecipe[] = [];
  for (const run of planned) {
    const known = statuses.get(placeOf(run.configuration, run.recipe)) ?? [];
    if (known.includes('finished')) progress.finished++;
    else if (known.includes('running')) progress.running++;
    else if (known.includes('queued') || known.includes('interrupted')) progress.waiting++;
    else {
      missing.push(run);
      if (known.includes('failed')) progress.failed++;
    }
  }
  return { ...progress, missing };
}

/** `3 of 12 runs done, 1 going, 8 waiting`. */
export function progressInWords({
  total,
  finished,
  running,
  waiting,
  missing,
  failed,
}: SweepProgress): string {
  const parts = [t('{finished} of {total, plural, one {# run} other {# runs}} done', { finished, total })];
  if (running > 0) parts.push(t('{running} going', { running }));
  if (waiting > 0) parts.push(t('{waiting} waiting', { waiting }));
  if (failed > 0) parts.push(t('{failed} failed', { failed }));
  if (missing.length > failed) {
    parts.push(t('{missing} not queued', { missing: missing.length - failed }));
  }
  return parts.join(', ');
}
