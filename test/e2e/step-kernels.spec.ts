import { expect, type Page, test } from '@playwright/test';
import fc from 'fast-check';
import type { PreviewServer } from 'vite';
import keras from '../fixtures/optimizers.json' with { type: 'json' };
import { serveHarness } from './harnessPage.ts';
import type { Question } from './step-kernels/harness.ts';

let server: PreviewServer;

test.beforeAll(async () => {
  server = await serveHarness('step-kernels', 4181);
});

test.afterAll(() => server.close());

test.beforeEach(async ({ page }) => {
  await page.goto('http://localhost:4181/');
  await page.waitForFunction(() => 'stepKernels' in window);
});

async function expectSameAsWasm(page: Page, questions: Question[]) {
  for (const question of questions) {
    await test.step(JSON.stringify(question), async () => {
      expect(await page.evaluate((q) => window.stepKernels.difference(q), question)).toBeLessThan(1e-5);
    });
  }
}

const upTo = (max: number) => fc.integer({ min: 1, max });
const sample = (questions: fc.Arbitrary<Question>, numRuns: number) =>
  fc.sample(questions, { seed: 11, numRuns });

test('optimizers on webgpu move weights as Keras does', async ({ page }) => {
  for (const [index, { settings, weights }] of keras.cases.entries()) {
    await test.step(JSON.stringify(settings), async () => {
      const steps = await page.evaluate((i) => window.stepKernels.optimize(i), index);
      const flat = (all: number[][][]) => all.flat(2);
      expect(flat(steps)).toHaveLength(flat(weights).length);
      for (const [i, value] of flat(weights).entries()) {
        expect(Math.abs(flat(steps)[i]! - value)).toBeLessThan(1e-5 * Math.max(1, Math.abs(value)));
      }
    });
  }
});

test('figures and their gradient on webgpu are those of wasm', async ({ page }) => {
  const smoothing = fc.constantFrom(0, 0.2);
  const few = fc.record({
    op: fc.constant('figures' as const),
    rows: upTo(40),
    classes: fc.integer({ min: 2, max: 20 }),
    smoothing,
  });
  // More rows, and more results, than a workgroup has threads.
  const many: Question = { op: 'figures', rows: 600, classes: 17, smoothing: 0.1 };
  await expectSameAsWasm(page, [many, ...sample(few, 15)]);
});

test('the gradient of softmax on webgpu is that of wasm', async ({ page }) => {
  const shape = fc.oneof(fc.tuple(upTo(9), upTo(9)), fc.tuple(upTo(5), upTo(70), upTo(5)));
  await expectSameAsWasm(page, sample(fc.record({ op: fc.constant('softmax' as const), shape }), 10));
});

test('sums on webgpu are those of wasm', async ({ page }) => {
  const few = fc.record({
    op: fc.constant('sum' as const),
    shape: fc.tuple(upTo(7), upTo(9), upTo(9), upTo(9)),
    axes: fc.subarray([0, 1, 2, 3], { minLength: 1 }),
    keepDims: fc.boolean(),
  });
  const columns = fc.record({
    op: fc.constant('sum' as const),
    shape: fc.tuple(upTo(3000), fc.oneof(upTo(70), fc.constantFrom(1, 64, 255, 256, 257, 1030))),
    axes: fc.constant<number[]>([0]),
    keepDims: fc.boolean(),
  });
  await expectSameAsWasm(page, [...sample(few, 20), ...sample(columns, 25)]);
});

test('what was cast from integers on webgpu gives the same as on wasm', async ({ page }) => {
  await expectSameAsWasm(
    page,
    [3, 4].map((columns) => ({ op: 'integers', shape: [5, columns] })),
  );
});
