import { useTraining } from './training.ts';

/** Resolves once no run is going on: one that was started by hand is not disturbed. */
export function untilIdle(): Promise<void> {
  return new Promise((resolve) => {
    const check = ({ phase }: { phase: string }) => {
      if (phase !== 'idle') return;
      unsubscribe();
      resolve();
    };
    const unsubscribe = useTraining.subscribe(check);
    check(useTraining.getState());
  });
}
