import { describe, expect, it } from 'vitest';
import { startBackend } from '../../src/training/backend.ts';
import { agreementCases, stepLosses } from '../helpers/agreement.ts';

// The large ones are compared with torch's gradients in forward.test.ts.
describe('training steps on wasm give the loss that they give on cpu', () => {
  const cases = agreementCases.filter(({ slowOnCpu }) => !slowOnCpu);
  it.each(cases)('$id $params', async (agreementCase) => {
    await startBackend('cpu');
    const [before, after] = await stepLosses(agreementCase);
    await startBackend('wasm');
    const losses = await stepLosses(agreementCase);
    expect(losses).toEqual([expect.closeTo(before!, 4), expect.closeTo(after!, 4)]);
    expect(after).not.toBeCloseTo(before!, 6);
  });
});
