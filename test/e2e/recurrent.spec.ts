import { expect, type Page, test } from '@playwright/test';
import fc from 'fast-check';
import type { PreviewServer } from 'vite';
import type { BackendName } from '../../src/training/probe.ts';
import type { RecurrentCase } from '../helpers/recurrentAgreement.ts';
import { anyRecurrentCase } from '../helpers/recurrentCases.ts';
import { serveHarness } from './harnessPage.ts';

/** Relative to the largest value. */
const TOLERANCE = 1e-4;

const CELLS = ['SimpleRNN', 'LSTM', 'GRU'] as const;

const small: Omit<RecurrentCase, 'cell'> = {
  batch: 2,
  timesteps: 5,
  features: 3,
  units: 6,
  returnSequences: true,
  goBackwards: false,
  useBias: true,
  mask: 'none',
  seed: 7,
};

/** Where the recurrent kernel is read at every timestep, a layer on a layer, both directions, saturated gates. */
const special: RecurrentCase[] = [
  ...CELLS.map((cell) => ({ ...small, cell, units: 130, timesteps: 3 })),
  { ...small, cell: 'LSTM', units: 256, timesteps: 2 },
  { ...small, cell: 'GRU', layers: 2, mask: 'random' },
  { ...small, cell: 'LSTM', bidirectional: { mergeMode: 'concat' }, mask: 'random' },
  { ...small, cell: 'SimpleRNN', bidirectional: { mergeMode: 'sum' }, returnSequences: false },
  ...CELLS.map((cell) => ({ ...small, cell, largest: 50 })),
];

let server: PreviewServer;

test.beforeAll(async () => {
  server = await serveHarness('recurrent', 4178);
});

test.afterAll(() => server.close());

test.beforeEach(async ({ page }) => {
  await page.goto('http://localhost:4178/');
  await page.waitForFunction(() => 'recurrent' in window);
});

async function expectAgreement(page: Page, backend: BackendName, cases: readonly RecurrentCase[]) {
  for (const recurrentCase of cases) {
    await test.step(JSON.stringify(recurrentCase), async () => {
      const differences = await page.evaluate(
        ([name, question]) => window.recurrent.differences(name, question),
        [backend, recurrentCase] as const,
      );
      const tooLarge = Object.entries(differences).filter(([, difference]) => !(difference < TOLERANCE));
      expect(tooLarge).toEqual([]);
    });
  }
}

for (const [backend, numRuns] of [
  ['webgpu', 7],
  ['wasm', 30],
  ['cpu', 9],
] as const) {
  test(`recurrent layers in one kernel on ${backend} are tfjs's, forward and back`, async ({ page }) => {
    await expectAgreement(page, backend, [...special, ...fc.sample(anyRecurrentCase, { seed: 3, numRuns })]);
  });
}

test('a training step of an LSTM is at most 40 dispatches at any length', async ({ page }) => {
  for (const timesteps of [10, 200, 1300]) {
    const { dispatches, programs } = await page.evaluate(
      (width) =>
        window.recurrent.dispatchesOfStep({
          id: 'recurrent',
          params: { cell: 'LSTM', units: 6 },
          shape: [40, width, 1],
          batchSize: 3,
        }),
      timesteps,
    );
    expect(dispatches).toBeLessThanOrEqual(40);
    expect(programs).toMatchObject({ RecurrentSequenceProgram: 1, RecurrentSequenceGradProgram: 1 });
  }
});

test('states that no buffer of the device holds are left to tfjs, and it is said', async ({ page }) => {
  const question: RecurrentCase = { ...small, cell: 'LSTM', units: 4, batch: 2, timesteps: 4 };
  const bytes = 4 * 2 * (4 + 1) * 6 * 4;
  const ask = (most: number) =>
    page.evaluate(
      async ([limit, it]) => {
        await window.recurrent.limitBuffers(limit);
        return window.recurrent.differences('webgpu', it);
      },
      [most, question] as const,
    );
  await ask(bytes);
  await page.reload();
  await page.waitForFunction(() => 'recurrent' in window);
  const warning = page.waitForEvent('console', (message) => message.type() === 'warning');
  await expect(ask(bytes - 1)).rejects.toThrow('The kernels that ran were');
  expect((await warning).text()).toContain('960 bytes, more than the 959');
});
