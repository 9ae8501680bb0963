import { addKernelGrad } from './kernelGrad';
import { multiply } from './multiply';
import { isMasked, paddedRow, paddedRows, Sequence } from './sequence';
import { Vector } from './vector';

export function simpleRnnForward(s: Sequence): void {
  const row = paddedRow(s.units);
  const block: i32 = s.units << 2;
  for (let t = 0; t < s.steps; t++) {
    multiply(paddedRows(s.batch), row >> 2, row >> 2, s.state, row, s.kernel, s.gates, row, false);
    for (let clip = 0; clip < s.batch; clip++) {
      const x = s.x + clip * s.xStride + t * block;
      const trace = s.trace + clip * s.traceStride + t * block;
      const h = s.state + clip * row;
      if (isMasked(s, clip, t)) memory.copy(trace, h, block);
      else step(s.units, x, trace, h, s.gates + clip * row);
    }
  }
}

function step(units: i32, x: i32, trace: i32, h: i32, sums: i32): void {
  for (let left = units; left > 0; left -= 4) {
    const state = Vector.tanh(f32x4.add(v128.load(sums), Vector.load(x, left)));
    v128.store(h, state);
    Vector.store(trace, state, left);
    x += 16;
    trace += 16;
    h += 16;
    sums += 16;
  }
}

export function simpleRnnBackward(s: Sequence): void {
  const row = paddedRow(s.units);
  const block: i32 = s.units << 2;
  for (let t = s.steps - 1; t >= 0; t--) {
    for (let clip = 0; clip < s.batch; clip++) {
      const dx = s.x + clip * s.xStride + t * block;
      const after = s.trace + clip * s.traceStride + (t + 1) * block;
      const dh = s.dh ? s.dh + clip * s.dhStride + t * block : 0;
      const dState = s.state + clip * row;
      const dGates = s.gates + clip * row;
      if (dh) Vector.add(dState, dh, s.units);
      if (isMasked(s, clip, t)) {
        memory.fill(dx, 0, block);
        memory.fill(dGates, 0, row);
      } else {
        stepBack(s.units, dx, after, dState, dGates);
      }
    }
    multiply(paddedRows(s.batch), row >> 2, row >> 2, s.gates, row, s.kernel, s.state, row, true);
  }
  addKernelGrad(s, 1, 1, 0, 1, -1, s.kernelGrad);
}

function stepBack(units: i32, dx: i32, after: i32, dState: i32, dGates: i32): void {
  for (let left = units; left > 0; left -= 4) {
    const d = f32x4.mul(v128.load(dState), Vector.tanhSlope(Vector.load(after, left)));
    v128.store(dState, f32x4.splat(0));
    v128.store(dGates, d);
    Vector.store(dx, d, left);
    dx += 16;
    after += 16;
    dState += 16;
    dGates += 16;
  }
}
