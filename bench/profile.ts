/**
 * Where a training step of a recipe spends its time: milliseconds of every kernel on wasm (Node, one thread).
 *
 * `npm run bench -- profile [ID…]` takes R3.cnn and R4.cnn unless it is told others.
 */
import { cpus } from 'node:os';
import { startBackend } from '../src/training/backend.ts';
import { timeKernels } from './profile/kernelTimes.ts';
import { recipeStep } from './profile/recipeStep.ts';

/** Of which the fastest counts. */
const RUNS = 4;
/** Kernels below this share of a step are one row. */
const LEAST_SHARE = 0.005;

async function wasmTable(id: string, batchSize: number, taken: ReturnType<typeof timeKernels>) {
  const step = recipeStep(id, batchSize);
  let best = { total: Number.POSITIVE_INFINITY, kernels: taken() };
  for (let run = 0; run <= RUNS; run++) {
    taken();
    const start = performance.now();
    const figures = step();
    await figures.data();
    const total = performance.now() - start;
    figures.dispose();
    const kernels = taken();
    if (total < best.total) best = { total, kernels };
  }
  const { total, kernels } = best;
  console.log(
    `\n${id}, batch ${batchSize}, wasm in Node, one thread of ${cpus()[0]!.model}: ${ms(total)} ms`,
  );
  console.log('| kernel | calls | ms | % |\n|---|---:|---:|---:|');
  const row = (name: string, calls: number | string, time: number) =>
    console.log(`| ${name} | ${calls} | ${ms(time)} | ${((100 * time) / total).toFixed(1)} |`);
  const large = kernels.filter(({ milliseconds }) => milliseconds >= LEAST_SHARE * total);
  const small = kernels.filter((kernel) => !large.includes(kernel));
  for (const { name, calls, milliseconds } of large) row(name, calls, milliseconds);
  row(`${small.length} others`, sum(small, 'calls'), sum(small, 'milliseconds'));
  row('not in kernels', '', total - sum(kernels, 'milliseconds'));
  return total;
}

const ms = (time: number) => time.toFixed(time < 10 ? 1 : 0);

function sum<K extends string>(rows: readonly Record<K, number>[], key: K): number {
  return rows.reduce((total, row) => total + row[key], 0);
}

const given = process.argv.slice(3);
const ids = given.length > 0 ? given : ['R3.cnn', 'R4.cnn'];
await startBackend('wasm');
const taken = timeKernels('wasm');
for (const id of ids) await wasmTable(id, 32, taken);
