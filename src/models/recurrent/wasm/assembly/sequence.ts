/**
 * A piece of a sequence as the host lays it out: 32-bit numbers, `layout.ts` writes them in this order. Addresses and
 * strides count bytes; a stride leads from one clip to the next. Buffers that a step computes with have units padded
 * to 8 and clips to 4, with zeros that stay zeros.
 */
@unmanaged
export class Sequence {
  /** Timesteps of the piece. */
  steps: i32;
  batch: i32;
  units: i32;
  /** The recurrent kernel, or for the way back its transpose, as `multiply` takes it; GRU's in two parts. */
  kernel: i32;
  /** h before and after the piece, clips × units; on the way back its gradient. */
  state: i32;
  /** LSTM's c or its gradient; GRU's r · h or its gradient. */
  second: i32;
  /** Sums or gradients of the gates of one timestep, clips × gates · units. */
  gates: i32;
  /** Not padded: clips × steps × gates · units; on the way back the gradient, written. */
  x: i32;
  xStride: i32;
  /** Not padded: clips × steps × what is kept; on the way back a row more in front. */
  trace: i32;
  traceStride: i32;
  /** Clips × steps; 0 for none. */
  mask: i32;
  maskStride: i32;
  /** Not padded: gradient of h, clips × steps × units; 0 for none. */
  dh: i32;
  dhStride: i32;
  /** Way back: gradient of the recurrent kernel, added to; for each product of a timestep units × its columns, padded. */
  kernelGrad: i32;
  /** Way back: room for the states of the piece, padded units × clips · steps. */
  packedStates: i32;
  /** Way back: room for the gradients of the piece, padded gates · units × clips · steps. */
  packedGrads: i32;
}

/** Bytes of a row of units in padded buffers. */
export function paddedRow(units: i32): i32 {
  return ((units + 7) & ~7) << 2;
}

/** Rows that `multiply` takes. */
export function paddedRows(rows: i32): i32 {
  return (rows + 3) & ~3;
}

export function isMasked(s: Sequence, clip: i32, t: i32): bool {
  return s.mask !== 0 && load<f32>(s.mask + clip * s.maskStride + (t << 2)) === 0;
}
