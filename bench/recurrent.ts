import { spawnSync } from 'node:child_process';
import { withBenchPage } from './page.ts';
import type { StepQuestion } from './recurrent/stepTime.ts';

/**
 * A training step of recurrent layers (with a Dense layer and Adam, as the app does it, in a worker of headless
 * Chromium) in one kernel and by tfjs's own layers, on wasm and on WebGPU (here perhaps in software); and of the same
 * LSTM in PyTorch, for every Python that has it.
 *
 * npm run bench -- recurrent [PYTHON…]
 */
const pythons = process.argv.slice(3);

const LSTM = { cell: 'LSTM', units: 64, timesteps: 1300, features: 40, batchSize: 32 } as const;
/** At which tfjs's own layer ends within a minute on an emulated GPU. */
const SHORT = { ...LSTM, timesteps: 130 } as const;
/** So that dispatches, which a graphics card waits for, outweigh the arithmetic, which the emulation is slow at. */
const FEW = { ...SHORT, batchSize: 2 } as const;

const inWords = (q: StepQuestion) =>
  `${q.bidirectional ? 'bidirectional ' : ''}${q.layers ? `${q.layers} × ` : ''}${q.cell} ${q.units}, ${q.timesteps} timesteps of ${q.features}, batch ${q.batchSize}`;

const ratios: string[] = [];
const wasm = await withBenchPage('recurrent', async (page) => {
  const time = (question: StepQuestion) => page.evaluate((asked) => window.stepTime(asked), question);
  async function compare(name: string, question: Omit<StepQuestion, 'fused'>) {
    const fused = await time({ ...question, fused: true });
    const stock = await time({ ...question, fused: false, runs: 1 });
    console.log(
      `${question.backend}, ${inWords({ ...question, fused: true })}: ${fused.toFixed(0)} ms, tfjs's own layer ${stock.toFixed(0)} ms`,
    );
    ratios.push(`ratio ${name} ${(stock / fused).toFixed(1)}`);
    return fused;
  }
  const threads = await page.evaluate(() => navigator.hardwareConcurrency);
  console.log(`Chromium, ${threads} threads`);
  const lstm = await compare('wasm', { ...LSTM, backend: 'wasm' });
  await compare('wasm-SimpleRNN', { ...LSTM, cell: 'SimpleRNN', backend: 'wasm' });
  await compare('wasm-GRU', { ...LSTM, cell: 'GRU', backend: 'wasm' });
  await compare('webgpu', { ...FEW, backend: 'webgpu' });
  await compare('webgpu-batch-32', { ...SHORT, backend: 'webgpu' });
  const long = { ...LSTM, batchSize: 2, backend: 'webgpu', fused: true, runs: 2 } as const;
  console.log(`webgpu, ${inWords(long)}: ${(await time(long)).toFixed(0)} ms`);
  return lstm;
});

for (const python of pythons) {
  const { units, timesteps, features, batchSize } = LSTM;
  const script = new URL('./recurrent/pytorch.py', import.meta.url).pathname;
  for (const threads of [2, 1]) {
    const settings = [units, timesteps, features, batchSize, threads].map(String);
    const { stdout, stderr } = spawnSync(python, [script, ...settings], { encoding: 'utf8' });
    const milliseconds = Number.parseFloat(stdout);
    if (Number.isNaN(milliseconds))
      throw new Error(`${python} gave no time: ${stderr.trim().split('\n').at(-1)}`);
    console.log(
      `${stdout.trim().replace(' ', ' ms, ')}: ${inWords({ ...LSTM, backend: 'cpu', fused: true })}`,
    );
    ratios.push(
      `ratio ${stdout.match(/PyTorch \S+?(?=\+|,)/)![0].replace(' ', '-')}-${threads}-threads ${(milliseconds / wasm).toFixed(2)}`,
    );
  }
}
for (const ratio of ratios) console.log(ratio);
