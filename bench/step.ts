/**
 * One training step and one forward pass of R3 (64 × 173) on the wasm backend with this project's kernels (one
 * thread: Node has no more), against tfjs's `cpu` backend.
 */
import * as tf from '@tensorflow/tfjs';
import { architectureLayers } from '../src/models/architectures/index.ts';
import { buildModel } from '../src/models/build.ts';
import { NO_AUGMENTATION } from '../src/training/augmentation/settings.ts';
import { startBackend } from '../src/training/backend.ts';
import { batchAt } from '../src/training/batches.ts';
import type { BackendName } from '../src/training/probe.ts';
import { type ResidentDataset, residentDataset } from '../src/training/resident.ts';
import { createTrainingStep } from '../src/training/trainingStep.ts';

const SHAPE = [64, 173, 1] as const;
const BATCH = 32;
/** The `cpu` backend takes a quarter of an hour at 32. */
const CPU_BATCH = 1;

function clips(count: number): ResidentDataset {
  const size = SHAPE[0] * SHAPE[1] * SHAPE[2];
  const data = Uint8Array.from({ length: count * size }, (_, i) => (i * 2654435761) >>> 24);
  const labels = Array.from({ length: count }, (_, i) => i % 10);
  return residentDataset(data, SHAPE, labels, 10);
}

/** Milliseconds of the fastest run. */
async function fastest(runs: number, work: () => tf.Tensor): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    const result = work();
    await result.data();
    result.dispose();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

async function measure(backend: BackendName, batchSize: number, runs: number) {
  await startBackend(backend);
  const model = buildModel(architectureLayers('R3', {}, { classes: 10, inputShape: SHAPE }), SHAPE, 1);
  const dataset = clips(batchSize);
  const step = createTrainingStep(model, dataset, {
    optimizer: { name: 'adam', learningRate: 1e-3 },
    augmentation: NO_AUGMENTATION,
    seed: 1,
  });
  const order = Array.from({ length: batchSize }, (_, i) => i);
  const batch = batchAt(order, 0, batchSize);
  const times = {
    step: await fastest(runs, () => step.run(batch, 1e-3, 0)),
    forward: await fastest(runs, () => tf.tidy(() => model.apply(dataset.rows(order)) as tf.Tensor)),
  };
  step.dispose();
  model.dispose();
  return times;
}

const wasm = await measure('wasm', BATCH, 8);
const cpu = await measure('cpu', CPU_BATCH, 1);
const scale = BATCH / CPU_BATCH;

const line = (name: string, { step, forward }: typeof wasm) =>
  console.log(`${name.padEnd(44)} step ${step.toFixed(0)} ms, forward ${forward.toFixed(0)} ms`);
console.log(`R3 at 64 × 173, batch ${BATCH}, fastest run`);
line('wasm with our kernels, 1 thread', wasm);
line(`cpu (measured at batch ${CPU_BATCH}, times ${scale})`, {
  step: cpu.step * scale,
  forward: cpu.forward * scale,
});
console.log(`ratio forward ${((cpu.forward * scale) / wasm.forward).toFixed(1)}`);
console.log(`ratio step ${((cpu.step * scale) / wasm.step).toFixed(1)}`);
