import type { RunRecord, RunStatus } from '../../../experiments/run.ts';

/** What the list is narrowed down to; null where it is not. */
export interface RunFilter {
  search: string;
  tag: string | null;
  status: RunStatus | null;
  sweep: string | null;
}

export const EVERYTHING: RunFilter = { search: '', tag: null, status: null, sweep: null };

/** The runs that hold every word of the search in name, tags, notes or recipe, and pass the filters. */
export function findRuns(runs: readonly RunRecord[], { search, tag, status, sweep }: RunFilter): RunRecord[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return runs.filter((run) => {
    if (tag !== null && !run.tags.includes(tag)) return false;
    if (status !== null && run.status !== status) return false;
    if (sweep !== null && run.sweep?.sweep !== sweep) return false;
    const text = [run.name, ...run.tags, run.notes, run.recipe.id, run.recipe.name].join(' ').toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** All tags in use, by name. */
export const tagsOf = (runs: readonly RunRecord[]): string[] =>
  [...new Set(runs.flatMap(({ tags }) => tags))].sort((a, b) => a.localeCompare(b));
