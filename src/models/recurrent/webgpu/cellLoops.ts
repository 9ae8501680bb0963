import type { CellName } from '../cells.ts';

/** A pass over the sequence, forward or back: what a thread computes for its unit, in WGSL. */
export interface CellLoop {
  /** Values that a timestep reads, fields of `row`: forward the projected input of each gate. */
  reads: readonly string[];
  /** Values from one timestep to the next, 0 before the first. */
  state: readonly string[];
  /** Values of a timestep that go to the output, in its order. */
  writes: readonly string[];
  /** What happens at a timestep, one after the other. */
  stages: readonly Stage[];
}

/**
 * Arithmetic, then a product of vector and matrix. `sumN(block)` is what the product of stage N, last computed, gave
 * for the thread's unit.
 */
export interface Stage {
  /** Of timesteps that are not masked. */
  code: string;
  /** The product's vector: a block of one value a unit for each name. */
  vector: readonly string[];
  /** The gates of the recurrent kernel that take part in the product. */
  gates: { first: number; count: number };
}

/** `writes` are the blocks of the trace. */
export const FORWARD: Record<CellName, CellLoop> = {
  SimpleRNN: {
    reads: ['h'],
    state: ['h'],
    writes: ['h'],
    stages: [{ code: 'h = tanhOf(row.h + sum0(0));', vector: ['h'], gates: { first: 0, count: 1 } }],
  },
  LSTM: {
    reads: ['i', 'f', 'g', 'o'],
    state: ['i', 'f', 'g', 'o', 'c', 'h'],
    writes: ['i', 'f', 'g', 'o', 'c', 'h'],
    stages: [
      {
        code: `
          i = logistic(row.i + sum0(0));
          f = logistic(row.f + sum0(1));
          g = tanhOf(row.g + sum0(2));
          o = logistic(row.o + sum0(3));
          c = f * c + i * g;
          h = o * tanhOf(c);`,
        vector: ['h'],
        gates: { first: 0, count: 4 },
      },
    ],
  },
  GRU: {
    reads: ['z', 'r', 'g'],
    state: ['z', 'r', 'g', 'h', 'kept'],
    writes: ['z', 'r', 'g', 'h'],
    stages: [
      {
        code: `
          z = logistic(row.z + sum1(0));
          r = logistic(row.r + sum1(1));
          kept = r * h;`,
        vector: ['kept'],
        gates: { first: 2, count: 1 },
      },
      {
        code: `
          g = tanhOf(row.g + sum0(0));
          h = z * h + (1.0 - z) * g;`,
        vector: ['h'],
        gates: { first: 0, count: 2 },
      },
    ],
  },
};

/**
 * `reads` are blocks of the trace's row of the timestep, with `Before` those of the row before. The first stage is
 * given `dh`, the gradient of the state after the timestep; the code sets the gradients of the gates and `carry`, which
 * reaches the state before the timestep without a product.
 */
export const BACKWARD: Record<CellName, CellLoop> = {
  SimpleRNN: {
    reads: ['h'],
    state: ['carry', 'dg'],
    writes: ['dg'],
    stages: [
      {
        code: `
          dg = dh * tanhSlope(row.h);
          carry = 0.0;`,
        vector: ['dg'],
        gates: { first: 0, count: 1 },
      },
    ],
  },
  LSTM: {
    reads: ['i', 'f', 'g', 'o', 'c', 'cBefore'],
    state: ['carry', 'dc', 'di', 'df', 'dg', 'dout'],
    writes: ['di', 'df', 'dg', 'dout'],
    stages: [
      {
        code: `
          let y = tanhOf(row.c);
          dc += dh * row.o * tanhSlope(y);
          di = dc * row.g * logisticSlope(row.i);
          df = dc * row.cBefore * logisticSlope(row.f);
          dg = dc * row.i * tanhSlope(row.g);
          dout = dh * y * logisticSlope(row.o);
          dc *= row.f;
          carry = 0.0;`,
        vector: ['di', 'df', 'dg', 'dout'],
        gates: { first: 0, count: 4 },
      },
    ],
  },
  GRU: {
    reads: ['z', 'r', 'g', 'hBefore'],
    state: ['carry', 'dz', 'dr', 'dg'],
    writes: ['dz', 'dr', 'dg'],
    stages: [
      {
        code: `
          dz = dh * (row.hBefore - row.g) * logisticSlope(row.z);
          dg = dh * (1.0 - row.z) * tanhSlope(row.g);
          carry = dh * row.z;`,
        vector: ['dg'],
        gates: { first: 2, count: 1 },
      },
      {
        code: `
          let dkept = sum0(0);
          dr = dkept * row.hBefore * logisticSlope(row.r);
          carry += dkept * row.r;`,
        vector: ['dz', 'dr'],
        gates: { first: 0, count: 2 },
      },
    ],
  },
};
