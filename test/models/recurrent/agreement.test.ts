import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { startBackend } from '../../../src/training/backend.ts';
import { type RecurrentCase, recurrentDifferences } from '../../helpers/recurrentAgreement.ts';
import { anyRecurrentCase } from '../../helpers/recurrentCases.ts';

const TOLERANCE = 1e-4;

async function expectAgreement(recurrentCase: RecurrentCase): Promise<void> {
  const differences = await recurrentDifferences(recurrentCase);
  const tooLarge = Object.entries(differences).filter(([, difference]) => !(difference < TOLERANCE));
  expect(tooLarge).toEqual([]);
}

const CELLS = ['SimpleRNN', 'LSTM', 'GRU'] as const;

const BASE: Omit<RecurrentCase, 'cell'> = {
  batch: 3,
  timesteps: 9,
  features: 5,
  units: 12,
  returnSequences: true,
  goBackwards: false,
  useBias: true,
  mask: 'none',
  seed: 7,
};

describe.each(['wasm', 'cpu'] as const)('recurrent layers in one kernel on %s, against tfjs', (backend) => {
  beforeAll(() => startBackend(backend));

  it('give the same output and gradients at any size', async () => {
    await fc.assert(fc.asyncProperty(anyRecurrentCase, expectAgreement), { numRuns: 60 });
  }, 300_000);

  it.each(CELLS)('%s, with 128 and 256 units', async (cell) => {
    await expectAgreement({ ...BASE, cell, units: 128, batch: 5 });
    await expectAgreement({ ...BASE, cell, units: 256, timesteps: 4, returnSequences: false });
  });

  it.each(CELLS)('%s, over 1,300 timesteps', async (cell) => {
    await expectAgreement({ ...BASE, cell, batch: 2, timesteps: 1300, units: 16, mask: 'random' });
  });

  it.each(CELLS)('%s, stacked', async (cell) => {
    const { returnSequences, mask, ...rest } = BASE;
    await expectAgreement({ ...rest, cell, layers: 3, returnSequences: false, mask: 'random' });
  });

  it.each(
    (['concat', 'sum', 'mul', 'ave', null] as const).flatMap((mergeMode) =>
      CELLS.map((cell) => ({ mergeMode, cell })),
    ),
  )('$cell in both directions, merged by $mergeMode', async ({ mergeMode, cell }) => {
    await expectAgreement({ ...BASE, cell, bidirectional: { mergeMode }, mask: 'random' });
    await expectAgreement({ ...BASE, cell, bidirectional: { mergeMode }, returnSequences: false });
  });

  it('stacked in both directions', async () => {
    const bidirectional = { mergeMode: 'concat' } as const;
    await expectAgreement({ ...BASE, cell: 'LSTM', layers: 2, bidirectional, mask: 'random' });
  });

  it.each(CELLS)('%s, where large inputs saturate it', async (cell) => {
    await expectAgreement({ ...BASE, cell, largest: 50 });
  });

  it.each(CELLS)('%s, after a NaN in the input', async (cell) => {
    await expectAgreement({ ...BASE, cell, largest: Number.NaN });
  });
});
