import { expect, type Page } from '@playwright/test';
import type { RunRecord } from '../../src/experiments/run.ts';

/** The runs as they are kept in the browser, the oldest first. */
export async function recordedRuns(page: Page): Promise<RunRecord[]> {
  const runs = await page.evaluate(
    () =>
      new Promise<RunRecord[]>((resolve, reject) => {
        const opening = indexedDB.open('melscope-runs');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const db = opening.result;
          const reading = db.transaction('runs').objectStore('runs').getAll();
          reading.onerror = () => reject(reading.error);
          reading.onsuccess = () => {
            db.close();
            resolve(reading.result as RunRecord[]);
          };
        };
      }),
  );
  return runs.sort((a, b) => a.order - b.order);
}

/** Waits until there is such a run. What is kept is asked, for what is on screen may be gone between two looks. */
export async function untilRun(page: Page, is: (run: RunRecord) => boolean): Promise<RunRecord> {
  let found: RunRecord | undefined;
  await expect
    .poll(
      async () => {
        found = (await recordedRuns(page)).find(is);
        return found !== undefined;
      },
      { timeout: 60_000, intervals: [100] },
    )
    .toBe(true);
  return found!;
}
