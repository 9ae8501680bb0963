import type { Browser, Page } from '@playwright/test';

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  /** Microseconds of the thread's own processor time. */
  tdur?: number;
  args?: { name?: string };
}

/**
 * The longest task of the page's main thread while `work` runs, in milliseconds of its own processor time: on a
 * machine whose cores are all training, the wall clock would also count the time in which the thread waits for one.
 */
export async function longestTask(browser: Browser, page: Page, work: () => Promise<void>): Promise<number> {
  await browser.startTracing(page, { categories: ['toplevel', '__metadata'] });
  await work();
  const trace = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
  const events = trace.traceEvents;
  const main = events.filter((e) => e.name === 'thread_name' && e.args?.name === 'CrRendererMain');
  const tasks = events.filter(
    (e) =>
      e.name.endsWith('RunTask') &&
      e.tdur !== undefined &&
      main.some((m) => m.pid === e.pid && m.tid === e.tid),
  );
  if (tasks.length < 100)
    throw new Error(`The trace holds only ${tasks.length} tasks: it cannot be trusted.`);
  return Math.max(...tasks.map((e) => e.tdur!)) / 1000;
}
