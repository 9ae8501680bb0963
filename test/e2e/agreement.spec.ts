import { expect, test } from '@playwright/test';
import type { PreviewServer } from 'vite';
import { agreementCases } from '../helpers/agreement.ts';
import { serveHarness } from './harnessPage.ts';

let server: PreviewServer;

test.beforeAll(async () => {
  server = await serveHarness('agreement', 4175);
});

test.afterAll(() => server.close());

test('every architecture gives the same losses on webgpu, wasm and cpu', async ({ page }) => {
  test.setTimeout(600_000);
  await page.goto('http://localhost:4175/');
  await page.waitForFunction(() => 'losses' in window);
  for (const [index, { id, params, shape, slowOnCpu }] of agreementCases.entries()) {
    await test.step(`${id} ${JSON.stringify(params)} at ${shape.join(' × ')}`, async () => {
      const of = (backend: 'webgpu' | 'wasm' | 'cpu') =>
        page.evaluate(([name, i]) => window.losses(name, i), [backend, index] as const);
      const wasm = await of('wasm');
      const webgpu = await of('webgpu');
      for (const other of [webgpu, ...(slowOnCpu ? [] : [await of('cpu')])])
        other.forEach((loss, i) => {
          expect(Math.abs(loss - wasm[i]!)).toBeLessThan(1e-3);
        });
      expect(wasm[1]).not.toBe(wasm[0]);
    });
  }
});
