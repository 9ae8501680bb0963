/**
 * Does a long piece of work on the main thread in portions, letting the page draw and answer in between.
 *
 * @param total number of items
 * @param size items per portion, to be chosen so that a portion takes well under 50 ms
 * @param work does the items from..to (exclusive)
 */
export async function inPortions(
  total: number,
  size: number,
  work: (from: number, to: number) => void,
): Promise<void> {
  for (let from = 0; from < total; from += size) {
    if (from > 0) await nextTask();
    work(from, Math.min(total, from + size));
  }
}

/**
 * Waits until the page has had a turn.
 * A message rather than a timer: browsers slow down the timers of a hidden tab to one a second or minute.
 */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
