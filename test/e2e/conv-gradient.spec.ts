import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import fc from 'fast-check';
import { build, type PreviewServer, preview } from 'vite';
import { convolutions, depthwise, inParts } from './conv-gradient/cases.ts';
import type { FilterGradientCase } from './conv-gradient/harness.ts';

/** Relative to the largest value of the gradient. */
const TOLERANCE = 1e-4;

let server: PreviewServer;

test.beforeAll(async () => {
  const root = new URL('./conv-gradient/', import.meta.url).pathname;
  const outDir = mkdtempSync(join(tmpdir(), 'melscope-conv-gradient-'));
  const shared = { root, configFile: false, logLevel: 'warn', build: { outDir, target: 'es2023' } } as const;
  await build(shared);
  server = await preview({ ...shared, preview: { port: 4179, strictPort: true } });
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

test('channels may come first', async ({ page }) => {
  expect(await page.evaluate(() => window.filterGradients.compareChannelsFirst())).toBeLessThan(TOLERANCE);
});
