/*
 * A worker waits for its texts when it starts (`i18n.ts`), and meanwhile nobody takes the page's messages: they would
 * be lost. Import this first, before anything that waits.
 */
const early: MessageEvent[] = [];
const keep = (event: MessageEvent) => early.push(event);
addEventListener('message', keep);

/** Gives what came before to those who listen now. */
export function replayEarlyMessages(): void {
  removeEventListener('message', keep);
  for (const { data, ports } of early)
    dispatchEvent(new MessageEvent('message', { data, ports: [...ports] }));
}
