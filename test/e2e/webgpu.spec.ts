import { expect, type Melscope, test } from './base.ts';

/** Five steps of a tiny network; the loss of each. */
async function fiveSteps(app: Melscope, backend: RegExp): Promise<number[]> {
  const { page } = app;
  await page.reload();
  await app.go('Train');
  await app.choose('Computes on', backend);
  await app.section('Features and clips');
  await app.fill('Mel bands', 16);
  await app.section('Network');
  await app.fill('Filters', '4, 8');
  await app.section('Optimizer');
  await app.fill('Batch size', 8);
  const steps = async () => (await app.rows('Batches')).length;
  for (let step = 1; step <= 5; step++) {
    await app.button('Step').click();
    if (step === 1) await app.openTables();
    await expect.poll(steps, { timeout: 90_000 }).toBe(step);
  }
  const losses = (await app.rows('Batches')).reverse().map((row) => Number(row[1]));
  await app.button('Stop').click();
  await expect(app.button('Start training')).toBeVisible({ timeout: 60_000 });
  return losses;
}

test('a WebGPU device computes what wasm computes', async ({ app }) => {
  await app.open();
  await app.addBuiltInMusic(2, 4);
  const webgpu = await fiveSteps(app, /^WebGPU/);
  const wasm = await fiveSteps(app, /^WebAssembly/);
  expect(webgpu).toHaveLength(5);
  expect(new Set(webgpu).size).toBe(5);
  webgpu.forEach((loss, i) => {
    expect(Math.abs(loss - wasm[i]!)).toBeLessThan(1e-3);
  });
  // The same seed on the same backend: the same run, to the last digit shown.
  expect(await fiveSteps(app, /^WebAssembly/)).toEqual(wasm);
});
