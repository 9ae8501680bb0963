import { useEffect, useState } from 'react';
import type { RunResult } from '../../experiments/runResult.ts';
import { t } from '../../i18n.ts';
import { messageOf } from '../../messageOf.ts';
import { openRun } from '../../session/openRun.ts';
import { useRuns } from '../state/runs.ts';
import { useTraining } from '../state/training.ts';

export type ShownRun =
  | { state: 'loading' }
  /** No run has ended yet. */
  | { state: 'none' }
  /** @param message what to tell the user */
  | { state: 'gone'; message: string }
  | { state: 'open'; run: RunResult };

/**
 * What a run has come to, read from storage unless it was trained in this tab.
 * @param wanted a run's id; undefined for the last one of this tab, else the newest that is kept
 */
export function useShownRun(wanted: string | undefined): ShownRun {
  const ofTab = useTraining((s) => s.lastRun);
  const loaded = useRuns((s) => s.loaded);
  const newest = useRuns((s) => s.runs.find(({ status }) => status === 'finished')?.id);
  const id = wanted ?? ofTab?.id ?? newest;
  const here = ofTab?.id === id ? ofTab : null;
  const [read, setRead] = useState<{ id: string; shown: ShownRun } | null>(null);

  useEffect(() => {
    if (!id || here) return;
    let wantedStill = true;
    const show = (shown: ShownRun) => wantedStill && setRead({ id, shown });
    openRun(id).then(
      (run) => show(run ? { state: 'open', run } : { state: 'gone', message: GONE }),
      (error: unknown) => show({ state: 'gone', message: messageOf(error) }),
    );
    return () => {
      wantedStill = false;
    };
  }, [id, here]);

  if (here) return { state: 'open', run: here };
  if (!id) return { state: loaded ? 'none' : 'loading' };
  return read?.id === id ? read.shown : { state: 'loading' };
}

const GONE = t(
  'Its result is not kept in this browser: it was deleted, or the run did not end with a result.',
);
