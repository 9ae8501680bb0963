import { multiply } from './multiply';
import { paddedRow, paddedRows, Sequence } from './sequence';
import { Vector } from './vector';

/**
 * Adds what a piece contributes to the gradient of the recurrent kernel, for some of its gates: states before the
 * timesteps, transposed, times the gates' gradients.
 * @param gates of the cell
 * @param kept blocks of a row of the trace, h the last
 * @param first of the gates that are meant
 * @param count of them
 * @param reset where a timestep's reset is in its row of the trace, in blocks, if the gates see the state after it;
 * else -1
 * @param to where the sums are
 */
export function addKernelGrad(
  s: Sequence,
  gates: i32,
  kept: i32,
  first: i32,
  count: i32,
  reset: i32,
  to: i32,
): void {
  packStates(s, kept, reset);
  packGrads(s, gates, first, count);
  const rows = s.batch * s.steps;
  const row = paddedRow(count * s.units);
  multiply(paddedRows(s.units), row >> 2, rows, s.packedStates, rows << 2, s.packedGrads, to, row, true);
}

/** Transposed, so that the timesteps lie beside each other. */
function packStates(s: Sequence, kept: i32, reset: i32): void {
  const block = s.units << 2;
  const stride = (s.batch * s.steps) << 2;
  let column = s.packedStates;
  for (let clip = 0; clip < s.batch; clip++) {
    let row = s.trace + clip * s.traceStride;
    for (let t = 0; t < s.steps; t++) {
      let to = column;
      const h = row + (kept - 1) * block;
      row += kept * block;
      const r = row + reset * block;
      for (let i = 0; i < block; i += 4) {
        const state = load<f32>(h + i);
        store<f32>(to, reset < 0 ? state : state * load<f32>(r + i));
        to += stride;
      }
      column += 4;
    }
  }
}

/** In panels of 8 columns, as `multiply` takes them. */
function packGrads(s: Sequence, gates: i32, first: i32, count: i32): void {
  const block = s.units << 2;
  const panel = (s.batch * s.steps) << 5;
  let row = s.packedGrads;
  for (let clip = 0; clip < s.batch; clip++) {
    let from = s.x + clip * s.xStride + first * block;
    for (let t = 0; t < s.steps; t++) {
      let to = row;
      let at = from;
      for (let left = count * s.units; left > 0; left -= 8) {
        v128.store(to, Vector.load(at, left));
        v128.store(to, left > 4 ? Vector.load(at + 16, left - 4) : f32x4.splat(0), 16);
        at += 32;
        to += panel;
      }
      from += gates * block;
      row += 32;
    }
  }
}
