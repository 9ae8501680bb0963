import { addKernelGrad } from './kernelGrad';
import { multiply } from './multiply';
import { isMasked, paddedRow, paddedRows, Sequence } from './sequence';
import { Vector } from './vector';

export function lstmForward(s: Sequence): void {
  const row = paddedRow(s.units);
  for (let t = 0; t < s.steps; t++) {
    multiply(paddedRows(s.batch), row, row >> 2, s.state, row, s.kernel, s.gates, row << 2, false);
    for (let clip = 0; clip < s.batch; clip++) {
      const x = s.x + clip * s.xStride + ((t * s.units) << 4);
      const trace = s.trace + clip * s.traceStride + ((t * s.units * 6) << 2);
      const h = s.state + clip * row;
      const c = s.second + clip * row;
      if (isMasked(s, clip, t)) {
        memory.fill(trace, 0, s.units << 4);
        memory.copy(trace + (s.units << 4), c, s.units << 2);
        memory.copy(trace + s.units * 20, h, s.units << 2);
      } else {
        step(s.units, x, trace, h, c, s.gates + ((clip * row) << 2), row);
      }
    }
  }
}

function step(units: i32, x: i32, trace: i32, h: i32, c: i32, sums: i32, row: i32): void {
  const block: i32 = units << 2;
  for (let left = units; left > 0; left -= 4) {
    const i = Vector.sigmoid(f32x4.add(v128.load(sums), Vector.load(x, left)));
    const f = Vector.sigmoid(f32x4.add(v128.load(sums + row), Vector.load(x + block, left)));
    const g = Vector.tanh(f32x4.add(v128.load(sums + 2 * row), Vector.load(x + 2 * block, left)));
    const o = Vector.sigmoid(f32x4.add(v128.load(sums + 3 * row), Vector.load(x + 3 * block, left)));
    const carry = f32x4.add(f32x4.mul(f, v128.load(c)), f32x4.mul(i, g));
    const state = f32x4.mul(o, Vector.tanh(carry));
    v128.store(c, carry);
    v128.store(h, state);
    Vector.store(trace, i, left);
    Vector.store(trace + block, f, left);
    Vector.store(trace + 2 * block, g, left);
    Vector.store(trace + 3 * block, o, left);
    Vector.store(trace + 4 * block, carry, left);
    Vector.store(trace + 5 * block, state, left);
    x += 16;
    trace += 16;
    h += 16;
    c += 16;
    sums += 16;
  }
}

export function lstmBackward(s: Sequence): void {
  const row = paddedRow(s.units);
  const kept: i32 = s.units * 24;
  for (let t = s.steps - 1; t >= 0; t--) {
    for (let clip = 0; clip < s.batch; clip++) {
      const dx = s.x + clip * s.xStride + ((t * s.units) << 4);
      const before = s.trace + clip * s.traceStride + t * kept;
      const dh = s.dh ? s.dh + clip * s.dhStride + ((t * s.units) << 2) : 0;
      const dState = s.state + clip * row;
      const dGates = s.gates + ((clip * row) << 2);
      if (isMasked(s, clip, t)) {
        memory.fill(dx, 0, s.units << 4);
        memory.fill(dGates, 0, row << 2);
        if (dh) Vector.add(dState, dh, s.units);
      } else {
        stepBack(s.units, dx, before, kept, dh, dState, s.second + clip * row, dGates, row);
      }
    }
    multiply(paddedRows(s.batch), row >> 2, row, s.gates, row << 2, s.kernel, s.state, row, true);
  }
  addKernelGrad(s, 4, 6, 0, 4, -1, s.kernelGrad);
}

function stepBack(
  units: i32,
  dx: i32,
  before: i32,
  kept: i32,
  dh: i32,
  dState: i32,
  dCarry: i32,
  dGates: i32,
  row: i32,
): void {
  const block: i32 = units << 2;
  const one = f32x4.splat(1);
  let after = before + kept;
  for (let left = units; left > 0; left -= 4) {
    const i = Vector.load(after, left);
    const f = Vector.load(after + block, left);
    const g = Vector.load(after + 2 * block, left);
    const o = Vector.load(after + 3 * block, left);
    const c = Vector.tanh(Vector.load(after + 4 * block, left));
    let d = v128.load(dState);
    if (dh) d = f32x4.add(d, Vector.load(dh, left));
    const dSum = f32x4.mul(f32x4.mul(d, o), f32x4.sub(one, f32x4.mul(c, c)));
    const dc = f32x4.add(v128.load(dCarry), dSum);
    const di = f32x4.mul(f32x4.mul(dc, g), Vector.sigmoidSlope(i));
    const df = f32x4.mul(f32x4.mul(dc, Vector.load(before + 4 * block, left)), Vector.sigmoidSlope(f));
    const dg = f32x4.mul(f32x4.mul(dc, i), Vector.tanhSlope(g));
    const dO = f32x4.mul(f32x4.mul(d, c), Vector.sigmoidSlope(o));
    v128.store(dCarry, f32x4.mul(dc, f));
    v128.store(dState, f32x4.splat(0));
    v128.store(dGates, di);
    v128.store(dGates + row, df);
    v128.store(dGates + 2 * row, dg);
    v128.store(dGates + 3 * row, dO);
    Vector.store(dx, di, left);
    Vector.store(dx + block, df, left);
    Vector.store(dx + 2 * block, dg, left);
    Vector.store(dx + 3 * block, dO, left);
    dx += 16;
    before += 16;
    after += 16;
    if (dh) dh += 16;
    dState += 16;
    dCarry += 16;
    dGates += 16;
  }
}
