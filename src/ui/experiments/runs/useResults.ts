import { useEffect, useState } from 'react';
import { messageOf } from '../../../messageOf.ts';
import { loadResult } from '../../../storage/runs.ts';
import { useStable } from '../../charts/useStable.ts';

type KeptResult = NonNullable<Awaited<ReturnType<typeof loadResult>>>;

export interface Results {
  /** By the run's id; runs that did not end with a result are missing. */
  results: ReadonlyMap<string, KeptResult>;
  /** What could not be read, in words; null where all could. */
  error: string | null;
}

/** What runs have come to, without their weights; null while it is being read. */
export function useResults(wanted: readonly string[]): Results | null {
  const ids = useStable(wanted);
  const [read, setRead] = useState<(Results & { ids: readonly string[] }) | null>(null);
  useEffect(() => {
    let over = false;
    Promise.all(ids.map(async (id) => [id, await loadResult(id)] as const)).then(
      (pairs) => {
        const results = new Map(pairs.flatMap(([id, result]) => (result ? [[id, result] as const] : [])));
        if (!over) setRead({ ids, results, error: null });
      },
      (error: unknown) => {
        if (!over) setRead({ ids, results: new Map(), error: messageOf(error) });
      },
    );
    return () => {
      over = true;
    };
  }, [ids]);
  return read?.ids === ids ? read : null;
}
