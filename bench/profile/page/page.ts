import { startBackend } from '../../../src/training/backend.ts';
import { type ProgramTime, watchPrograms } from '../programTimes.ts';
import { recipeStep } from '../recipeStep.ts';

/**
 * Programs of a recipe's training step on WebGPU: their times at a batch that finishes here, and their launches at a
 * batch of 32, of which nothing is computed.
 */
async function programs(
  id: string,
  batchSize: number,
): Promise<{ timed: ProgramTime[]; launched: ProgramTime[] }> {
  await startBackend('webgpu');
  const watch = watchPrograms();
  const run = async (rows: number) => {
    const step = recipeStep(id, rows);
    // The first step compiles.
    step().dispose();
    await watch.taken();
    step().dispose();
    return watch.taken();
  };
  const timed = await run(batchSize);
  watch.launchOnly();
  return { timed, launched: await run(32) };
}

declare global {
  interface Window {
    programs: typeof programs;
  }
}
window.programs = programs;
