import * as tf from '@tensorflow/tfjs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { architectureLayers } from '../../src/models/architectures/index.ts';
import { buildModel, type InputShape } from '../../src/models/build.ts';
import type { ApplicationName, LayerSpec } from '../../src/models/layers.ts';
import { estimateMemory, memoryBudget, proposeBatchSize } from '../../src/models/memory.ts';
import { NO_AUGMENTATION } from '../../src/training/augmentation/settings.ts';
import { startBackend } from '../../src/training/backend.ts';
import { batchAt } from '../../src/training/batches.ts';
import { optimizerSettingsSchema } from '../../src/training/optimizerSettings.ts';
import { optimizerSlots } from '../../src/training/optimizers/optimizerSlots.ts';
import { residentDataset } from '../../src/training/resident.ts';
import { createTrainingStep } from '../../src/training/trainingStep.ts';
import { heapPeak } from '../helpers/heapPeak.ts';

const adam = optimizerSettingsSchema.parse({ name: 'adam', learningRate: 1e-3 });
const slots = optimizerSlots(adam);
const within = (estimate: number, measured: number, share: number) =>
  expect(Math.abs(estimate / measured - 1), `${estimate} for ${measured}`).toBeLessThan(share);

describe('a step of Adam on webgpu comes within a third of what Chromium took', () => {
  it.each<[ApplicationName, number, number, number]>([
    ['ResNet50', 224, 2, 1.7],
    ['ResNet50', 224, 16, 10.6],
    ['VGG19', 224, 2, 1.1],
    ['VGG19', 224, 16, 6.3],
    ['Xception', 299, 2, 3.5],
  ])('%s at %i, batch %i: %f GB', (application, size, batchSize, measured) => {
    const inputShape = [size, size, 3] as const;
    const layers = architectureLayers(application, { top: 'output' }, { classes: 10, inputShape });
    const question = { layers, inputShape, batchSize, slots, trainsBase: true };
    within(estimateMemory({ ...question, backend: 'webgpu' }), measured * 1e9, 0.35);
  });
});

describe('tensors in use at the peak of a step, as tfjs counts them', () => {
  beforeAll(() => startBackend('wasm'));

  it.each<[Parameters<typeof architectureLayers>[0], object, InputShape, number]>([
    ['small', {}, [64, 44, 1], 8],
    ['statistics', {}, [64, 44, 1], 8],
    ['statistics', { blocks: [16], statistics: ['mean'], units: 0 }, [64, 44, 1], 8],
    ['statistics', { blocks: [16], statistics: ['meanAbsDelta', 'std'], units: 0 }, [64, 64, 1], 8],
    ['R1', { filters: [8, 16] }, [64, 64, 1], 24],
    ['R2.cnn', {}, [64, 64, 1], 8],
    ['R3', {}, [64, 173, 1], 4],
    ['R4.ann', {}, [16, 50, 1], 8],
    ['R4.cnn', { filters: [16, 32] }, [40, 40, 1], 16],
    ['R5.cnn', {}, [64, 64, 1], 8],
    ['MobileNetV2', { top: 'output' }, [64, 64, 3], 4],
    ['ResNet50', { top: 'output' }, [64, 64, 3], 2],
    ['VGG19', { top: 'output' }, [32, 32, 3], 2],
    ['Xception', { top: 'output' }, [75, 75, 3], 2],
  ])('%s %j at %j, batch %i', async (id, params, inputShape, batchSize) => {
    const layers = architectureLayers(id, params, { classes: 10, inputShape });
    const before = tf.memory().numBytes;
    let peak = 0;
    await trainingStep(layers, inputShape, batchSize, async (step) => {
      peak = (await tf.profile(step)).peakBytes;
    });
    const question = { layers, inputShape, batchSize, slots, trainsBase: true };
    within(estimateMemory({ ...question, backend: 'cpu' }), peak - before, 0.3);
  });
});

describe('the wasm heap at the peak of a step of a recurrent network', () => {
  beforeAll(() => startBackend('wasm'));

  it.each<[string, object, InputShape, number]>([
    ['SimpleRNN 32', { cell: 'SimpleRNN', units: 32 }, [13, 300, 1], 4],
    ['SimpleRNN 64, three layers', { cell: 'SimpleRNN', units: 64, layers: 3 }, [40, 100, 1], 4],
    ['LSTM 64', { cell: 'LSTM', units: 64 }, [13, 300, 1], 8],
    ['two LSTM 64', { cell: 'LSTM', units: 64, layers: 2 }, [128, 100, 1], 4],
    ['LSTM 64 in both directions', { cell: 'LSTM', units: 64, bidirectional: true }, [40, 100, 1], 4],
    ['GRU 128', { cell: 'GRU', units: 128 }, [40, 300, 1], 8],
    [
      'two GRU 48 in both directions',
      { cell: 'GRU', units: 48, layers: 2, bidirectional: true },
      [13, 100, 1],
      4,
    ],
    ['timestep by timestep, SimpleRNN 257', { cell: 'SimpleRNN', units: 257 }, [13, 20, 1], 8],
    ['timestep by timestep, LSTM 300', { cell: 'LSTM', units: 300, layers: 2 }, [13, 12, 1], 4],
    ['timestep by timestep, GRU 300', { cell: 'GRU', units: 300, bidirectional: true }, [13, 12, 1], 8],
  ])('%s', async (_, params, inputShape, batchSize) => {
    const layers = architectureLayers('recurrent', params, { classes: 10, inputShape });
    const measured = await heapPeak(() =>
      trainingStep(layers, inputShape, batchSize, async (step) => void (await step().data())),
    );
    const question = { layers, inputShape, batchSize, slots, trainsBase: true };
    within(estimateMemory({ ...question, backend: 'cpu' }), measured, 0.3);
  });
});

/** One step of Adam on clips of one grey. */
async function trainingStep(
  layers: readonly LayerSpec[],
  inputShape: InputShape,
  batchSize: number,
  take: (step: () => tf.Tensor) => Promise<void>,
): Promise<void> {
  const model = buildModel(layers, inputShape, 1);
  const labels = Array.from({ length: batchSize }, (_, i) => i % 10);
  const data = new Uint8Array(batchSize * tf.util.sizeFromShape([...inputShape])).fill(100);
  const dataset = residentDataset(data, inputShape, labels, 10);
  const step = createTrainingStep(model, dataset, {
    optimizer: adam,
    augmentation: NO_AUGMENTATION,
    seed: 1,
  });
  const batch = batchAt([...labels.keys()], 0, batchSize);
  await take(() => step.run(batch, 1e-3, 0));
  step.dispose();
  model.dispose();
}

describe('a frozen base', () => {
  it('takes its weights and little else', () => {
    const inputShape = [224, 224, 3] as const;
    const layers = architectureLayers('ResNet50', { top: 'output' }, { classes: 10, inputShape });
    const question = { layers, inputShape, batchSize: 16, slots, backend: 'webgpu' } as const;
    const frozen = estimateMemory({ ...question, trainsBase: false });
    expect(frozen).toBeLessThan(1e9);
    expect(frozen).toBeGreaterThan(4 * 23_587_712);
    expect(estimateMemory({ ...question, trainsBase: true })).toBeGreaterThan(9e9);
  });
});

describe('the proposed batch size', () => {
  it('is the wanted one where it fits, else the largest power of two that does', () => {
    const size = fc.integer({ min: 1, max: 512 });
    const bytes = fc.integer({ min: 1, max: 1000 });
    fc.assert(
      fc.property(size, bytes, bytes, fc.integer({ min: 1, max: 100_000 }), (wanted, fixed, each, budget) => {
        const estimateAt = (batchSize: number) => fixed + each * batchSize;
        const proposed = proposeBatchSize(estimateAt, wanted, budget);
        const fits = (batchSize: number) => estimateAt(batchSize) <= budget;
        if (fits(wanted)) {
          expect(proposed).toBe(wanted);
          return;
        }
        if (proposed === null) {
          expect(fits(1)).toBe(false);
          return;
        }
        expect(Number.isInteger(Math.log2(proposed))).toBe(true);
        expect(fits(proposed)).toBe(true);
        expect(proposed).toBeLessThan(wanted);
        expect(2 * proposed >= wanted || !fits(2 * proposed)).toBe(true);
      }),
    );
  });

  it('of ResNet50 at 224 on wasm is less than 8', () => {
    const inputShape = [224, 224, 3] as const;
    const layers = architectureLayers('ResNet50', {}, { classes: 10, inputShape });
    const estimateAt = (batchSize: number) =>
      estimateMemory({ layers, inputShape, batchSize, slots, backend: 'wasm', trainsBase: true });
    expect(proposeBatchSize(estimateAt, 32, memoryBudget('wasm', undefined))).toBe(2);
    expect(proposeBatchSize(estimateAt, 32, memoryBudget('webgpu', 32))).toBe(16);
  });
});
