import { useEffect, useMemo, useState } from 'react';
import type { RunRecord } from '../../../experiments/run.ts';
import { changesForCell } from '../../../experiments/studies/belonging.ts';
import type { RunExtra } from '../../../experiments/studies/figureOfRun.ts';
import type { Extras } from '../../../experiments/studies/measured.ts';
import { needsExtra } from '../../../experiments/studies/needsExtra.ts';
import { runExtra } from '../../../experiments/studies/runExtra.ts';
import type { Study } from '../../../experiments/studies/study.ts';
import { nextTask } from '../../../nextTask.ts';
import { loadResult } from '../../../storage/runs.ts';

/** What a run has come to never changes. */
const known = new Map<string, RunExtra>();

/** What the study's figures need of the runs' stored predictions; they are read one after the other. */
export function useRunExtras(study: Study, runs: readonly RunRecord[], fingerprint: string | null): Extras {
  const [extras, setExtras] = useState<Extras>(known);
  const wanted = useMemo(() => runsInNeed(study, runs, fingerprint), [study, runs, fingerprint]);
  const key = wanted.join();
  useEffect(() => {
    let left = false;
    const read = async () => {
      for (const id of key === '' ? [] : key.split(',')) {
        if (left) return;
        if (known.has(id)) continue;
        const result = await loadResult(id);
        if (!result) continue;
        known.set(id, runExtra(result));
        if (!left) setExtras(new Map(known));
        await nextTask();
      }
    };
    // Without them a figure lacks its interval; what the record itself holds is shown all the same.
    void read().catch(() => {});
    return () => {
      left = true;
    };
  }, [key]);
  return extras;
}

function runsInNeed(study: Study, runs: readonly RunRecord[], fingerprint: string | null): string[] {
  const cells = study.tables.flatMap(({ rows }) =>
    rows.flatMap((row) =>
      row.cells.flatMap((cell) => (cell && needsExtra(cell.metric) ? { row, cell } : [])),
    ),
  );
  return runs
    .filter(
      (run) =>
        run.status === 'finished' &&
        run.dataset.fingerprint === fingerprint &&
        cells.some(({ row, cell }) => changesForCell(study, row, cell, run) !== null),
    )
    .map(({ id }) => id);
}
