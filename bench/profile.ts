/**
 * Where a training step of a recipe spends its time. On wasm (Node, one thread): milliseconds of every kernel. On
 * webgpu (headless Chromium): of every program, with tfjs's kernels and with the app's, at a batch that finishes on an
 * emulated GPU; and the threads that its smallest launch has at the batch of a real training, because a GPU waits for
 * what has few. An emulated GPU has no memory that is far away: what tiles spare there, it does not show.
 *
 * `npm run bench -- profile [wasm|webgpu] [ID…]` takes R3.cnn and R4.cnn unless it is told others.
 */
import { cpus } from 'node:os';
import { startBackend } from '../src/training/backend.ts';
import { withBenchPage } from './page.ts';
import { timeKernels } from './profile/kernelTimes.ts';
import type { ProgramTime } from './profile/programTimes.ts';
import { recipeStep } from './profile/recipeStep.ts';

/** Of which the fastest counts. */
const RUNS = 4;
/** Kernels below this share of a step are one row. */
const LEAST_SHARE = 0.005;
/** Values that a GPU's thread reads one after the other, from which on they are shown at any share. */
const LONG_LOOP = 1000;

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

async function webgpuTables(ids: readonly string[]) {
  await withBenchPage('profile/page', async (page) => {
    for (const id of ids) {
      const batchSize = EMULATED_BATCH[id] ?? 1;
      const measure = async (kernels: 'ours' | 'stock') => {
        await page.reload();
        await page.waitForFunction(() => 'programs' in window);
        const programs = await page.evaluate(([i, b, k]) => window.programs(i, b, k), [
          id,
          batchSize,
          kernels,
        ] as const);
        webgpuTable(id, batchSize, kernels, programs);
        return programs;
      };
      const [stock, ours] = [await measure('stock'), await measure('ours')];
      const ratio = (name: string, of: (programs: Programs) => number) =>
        console.log(`ratio ${id}.webgpu.${name} ${(of(stock) / of(ours)).toFixed(1)}`);
      ratio('step', ({ timed }) => sum(timed, 'milliseconds'));
      ratio('dispatches', ({ launched }) => sum(launched, 'dispatches'));
      for (const kernel of ['Conv2DBackpropFilter', 'Sum']) {
        const inKernel = ({ name }: ProgramTime) => name.startsWith(`${kernel} `);
        ratio(kernel, ({ timed }) => sum(timed.filter(inKernel), 'milliseconds'));
      }
    }
  });
}

/** What finishes within a minute or two. */
const EMULATED_BATCH: Record<string, number> = { 'R3.cnn': 2 };

type Programs = Record<'timed' | 'launched', ProgramTime[]>;

function webgpuTable(
  id: string,
  batchSize: number,
  kernels: 'ours' | 'stock',
  { timed, launched }: Programs,
): void {
  const total = sum(timed, 'milliseconds');
  console.log(
    `\n${id}, ${kernels === 'ours' ? "the app's" : "tfjs's"} kernels, webgpu in headless Chromium: ${ms(total)} ms of the device at batch ${batchSize}, ` +
      `${sum(launched, 'dispatches')} dispatches and their threads at batch 32`,
  );
  console.log(
    '| kernel · program | dispatches | fewest threads | most values a thread | ms | % |\n|---|---:|---:|---:|---:|---:|',
  );
  const programs = launched
    .map((program) => ({
      ...program,
      milliseconds: timed.find(({ name }) => name === program.name)?.milliseconds ?? 0,
    }))
    .sort((a, b) => b.milliseconds - a.milliseconds);
  const isLarge = ({ milliseconds, valuesPerThread }: ProgramTime) =>
    milliseconds >= LEAST_SHARE * total || valuesPerThread >= LONG_LOOP;
  for (const { name, dispatches, fewestThreads, valuesPerThread, milliseconds } of programs.filter(isLarge)) {
    const share = ((100 * milliseconds) / total).toFixed(1);
    console.log(
      `| ${name} | ${dispatches} | ${fewestThreads} | ${ms(valuesPerThread)} | ${ms(milliseconds)} | ${share} |`,
    );
  }
  const rest = programs.filter((program) => !isLarge(program));
  console.log(
    `| ${rest.length} others | ${sum(rest, 'dispatches')} | | | ${ms(sum(rest, 'milliseconds'))} | |`,
  );
}

const ms = (time: number) => time.toFixed(time < 10 ? 1 : 0);

function sum<K extends string>(rows: readonly Record<K, number>[], key: K): number {
  return rows.reduce((total, row) => total + row[key], 0);
}

const given = process.argv.slice(3);
const backends = given.filter((argument) => ['wasm', 'webgpu'].includes(argument));
const named = given.filter((argument) => !backends.includes(argument));
const ids = named.length > 0 ? named : ['R3.cnn', 'R4.cnn'];
if (backends.length === 0 || backends.includes('wasm')) {
  await startBackend('wasm');
  const taken = timeKernels('wasm');
  for (const id of ids) await wasmTable(id, 32, taken);
}
if (backends.length === 0 || backends.includes('webgpu')) await webgpuTables(ids);
