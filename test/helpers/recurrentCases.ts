import fc from 'fast-check';
import type { RecurrentCase } from './recurrentAgreement.ts';

const upTo = (max: number) => fc.integer({ min: 1, max });

/** One layer of any size that tfjs's own layers compute in a moment. */
export const anyRecurrentCase: fc.Arbitrary<RecurrentCase> = fc.record({
  cell: fc.constantFrom('SimpleRNN', 'LSTM', 'GRU'),
  batch: upTo(9),
  // Of one timestep tfjs cannot compute gradients.
  timesteps: fc.integer({ min: 2, max: 40 }),
  features: upTo(9),
  units: upTo(70),
  returnSequences: fc.boolean(),
  goBackwards: fc.boolean(),
  useBias: fc.boolean(),
  mask: fc.constantFrom('none', 'random', 'all'),
  seed: fc.nat(1e6),
});
