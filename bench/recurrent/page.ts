import type { StepQuestion } from './stepTime.ts';

/** As the app trains: in a worker. */
const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });

function stepTime(question: StepQuestion): Promise<number> {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) =>
      'error' in data ? reject(new Error(data.error)) : resolve(data.milliseconds);
    worker.postMessage(question);
  });
}

declare global {
  interface Window {
    stepTime: typeof stepTime;
  }
}
window.stepTime = stepTime;
