/** Longest wait, in milliseconds, on a page that is never idle. */
const TIMEOUT = 1000;

/** Calls `work` when the page has been painted and has time. */
export function whenIdle(work: () => void): void {
  requestAnimationFrame(() => {
    // Safari has no idle callbacks.
    if ('requestIdleCallback' in window) requestIdleCallback(work, { timeout: TIMEOUT });
    else setTimeout(work, 100);
  });
}
