import { expect, type Page, test } from '@playwright/test';
import fc from 'fast-check';
import type { PreviewServer } from 'vite';
import { convolutions, depthwise, inParts } from './conv-gradient/cases.ts';
import type { FilterGradientCase } from './conv-gradient/harness.ts';
import { serveHarness } from './harnessPage.ts';

/** Relative to the largest value of the gradient. */
const TOLERANCE = 1e-4;

let server: PreviewServer;

test.beforeAll(async () => {
  server = await serveHarness('conv-gradient', 4179);
});

test.afterAll(() => server.close());

test.beforeEach(async ({ page }) => {
  await page.goto('http://localhost:4179/');
  await page.waitForFunction(() => 'filterGradients' in window);
});

async function expectSame(page: Page, question: FilterGradientCase) {
  await test.step(JSON.stringify(question), async () => {
    const { fromWasm, fromStock, sameBits } = await page.evaluate(
      (q) => window.filterGradients.compare(q),
      question,
    );
    expect(fromWasm).toBeLessThan(TOLERANCE);
    expect(fromStock).toBeLessThan(TOLERANCE);
    expect(sameBits).toBe(true);
  });
}

test('the filter gradient of convolutions on webgpu is that of wasm and of tfjs, to the bit the same every time', async ({
  page,
}) => {
  for (const question of [...inParts, ...fc.sample(convolutions, { seed: 7, numRuns: 32 })])
    await expectSame(page, question);
});

test('so is that of depthwise convolutions', async ({ page }) => {
  const large = { ...inParts[3]!, kernel: 'DepthwiseConv2dNativeBackpropFilter' } as const;
  const questions = [
    { ...large, filterShape: [3, 3, 3, 1] } as const,
    // Wider than the fast form takes.
    { ...large, input: [1, 12, 20, 3], filterShape: [2, 17, 3, 1] } as const,
    ...fc.sample(depthwise, { seed: 8, numRuns: 20 }),
  ];
  for (const question of questions) await expectSame(page, question as FilterGradientCase);
});

test('operands may have been cast from integers, as which they still lie', async ({ page }) => {
  const ask = (kernel: FilterGradientCase['kernel'], inputs: number, outputs: number) =>
    expectSame(page, {
      kernel,
      input: [2, 6, 5, inputs],
      filterShape: [3, 3, inputs, outputs],
      strides: [1, 1],
      pad: 'same',
      integers: true,
    });
  for (const inputs of [1, 4])
    for (const outputs of [3, 4]) await ask('Conv2DBackpropFilter', inputs, outputs);
  await ask('DepthwiseConv2dNativeBackpropFilter', 3, 1);
});

test('channels may come first', async ({ page }) => {
  expect(await page.evaluate(() => window.filterGradients.compareChannelsFirst())).toBeLessThan(TOLERANCE);
});

test('so is the product of matrices over many rows', async ({ page }) => {
  for (const [rows, aColumns, bColumns] of [
    [1024, 1, 1],
    [2500, 7, 3],
    [4100, 64, 40],
  ] as const) {
    const { fromWasm, sameBits } = await page.evaluate(
      (sides) => window.filterGradients.compareProducts(...sides),
      [rows, aColumns, bColumns] as const,
    );
    expect(fromWasm).toBeLessThan(TOLERANCE);
    expect(sameBits).toBe(true);
  }
});
