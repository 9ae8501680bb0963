import { multiply } from './multiply';
import { packPanels, packTransposed } from './pack';
import { paddedRow, paddedRows, Sequence } from './sequence';

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
  const block = s.units << 2;
  const rows = s.batch * s.steps;
  for (let clip = 0; clip < s.batch; clip++) {
    const row = clip * s.steps;
    const trace = s.trace + clip * s.traceStride;
    const states = s.packedStates + (row << 2);
    packTransposed(trace + (kept - 1) * block, kept * block, s.steps, s.units, states, rows << 2);
    if (reset >= 0) applyReset(s, trace + (kept + reset) * block, kept * block, states, rows << 2);
    const dx = s.x + clip * s.xStride + first * block;
    packPanels(dx, gates * block, s.steps, count * s.units, s.packedGrads + (row << 5), rows << 5);
  }
  const row = paddedRow(count * s.units);
  multiply(paddedRows(s.units), row >> 2, rows, s.packedStates, rows << 2, s.packedGrads, to, row, true);
}

/** Multiplies packed states of a clip by its resets. */
function applyReset(s: Sequence, resets: i32, stride: i32, states: i32, statesStride: i32): void {
  for (let unit = 0; unit < s.units; unit++) {
    let reset = resets + (unit << 2);
    const state = states + unit * statesStride;
    for (let t = 0; t < s.steps << 2; t += 4) {
      store<f32>(state + t, load<f32>(state + t) * load<f32>(reset));
      reset += stride;
    }
  }
}
