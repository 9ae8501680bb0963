import * as tf from '@tensorflow/tfjs';
import '@tensorflow/tfjs-backend-webgpu';
import { startBackend } from '../../../src/training/backend.ts';
import { type ProgramTime, watchPrograms } from '../programTimes.ts';
import { recipeStep } from '../recipeStep.ts';

/** As tfjs has them; the app replaces some and adds others when it starts the backend. */
const stock = new Map(tf.getKernelsForBackend('webgpu').map((kernel) => [kernel.kernelName, kernel]));
const stockSoftmax = tf.getGradient('Softmax')!;

function restoreStockKernels(): void {
  for (const { kernelName } of tf.getKernelsForBackend('webgpu')) tf.unregisterKernel(kernelName, 'webgpu');
  for (const kernel of stock.values()) tf.registerKernel(kernel);
  tf.unregisterGradient('Softmax');
  tf.registerGradient(stockSoftmax);
}

/**
 * Programs of a recipe's training step on WebGPU: their times at a batch that finishes here, and their launches at a
 * batch of 32, of which nothing is computed.
 * @param kernels the app's, or those of tfjs alone
 */
async function programs(
  id: string,
  batchSize: number,
  kernels: 'ours' | 'stock',
): Promise<{ timed: ProgramTime[]; launched: ProgramTime[] }> {
  await startBackend('webgpu');
  if (kernels === 'stock') restoreStockKernels();
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
