/**
 * Lets the event loop run once: a page draws and answers, a worker receives its messages. A timer would wait 4 ms
 * after a few calls, and up to a minute in a hidden tab.
 */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof setImmediate === 'function') {
      setImmediate(resolve);
      return;
    }
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
