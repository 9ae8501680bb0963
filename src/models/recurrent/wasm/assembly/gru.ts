import { addKernelGrad } from './kernelGrad';
import { multiply } from './multiply';
import { isMasked, paddedRow, paddedRows, Sequence } from './sequence';
import { Vector } from './vector';

export function gruForward(s: Sequence): void {
  const row = paddedRow(s.units);
  const block: i32 = s.units << 2;
  const rows = paddedRows(s.batch);
  const candidates = s.gates + ((rows * row) << 1);
  const candidateKernel = s.kernel + ((row * row) >> 1);
  for (let t = 0; t < s.steps; t++) {
    multiply(rows, row >> 1, row >> 2, s.state, row, s.kernel, s.gates, row << 1, false);
    for (let clip = 0; clip < s.batch; clip++) {
      if (isMasked(s, clip, t)) continue;
      const x = s.x + clip * s.xStride + t * 3 * block;
      const trace = s.trace + clip * s.traceStride + t * 4 * block;
      const at = clip * row;
      updateAndReset(s.units, x, trace, s.state + at, s.second + at, s.gates + (at << 1), row);
    }
    multiply(rows, row >> 2, row >> 2, s.second, row, candidateKernel, candidates, row, false);
    for (let clip = 0; clip < s.batch; clip++) {
      const x = s.x + clip * s.xStride + (t * 3 + 2) * block;
      const trace = s.trace + clip * s.traceStride + t * 4 * block;
      const h = s.state + clip * row;
      if (isMasked(s, clip, t)) {
        memory.fill(trace, 0, 3 * block);
        memory.copy(trace + 3 * block, h, block);
      } else {
        candidate(s.units, x, trace, h, candidates + clip * row);
      }
    }
  }
}

function updateAndReset(units: i32, x: i32, trace: i32, h: i32, resetState: i32, sums: i32, row: i32): void {
  const block: i32 = units << 2;
  for (let left = units; left > 0; left -= 4) {
    const z = Vector.sigmoid(f32x4.add(v128.load(sums), Vector.load(x, left)));
    const r = Vector.sigmoid(f32x4.add(v128.load(sums + row), Vector.load(x + block, left)));
    v128.store(resetState, f32x4.mul(r, v128.load(h)));
    Vector.store(trace, z, left);
    Vector.store(trace + block, r, left);
    x += 16;
    trace += 16;
    h += 16;
    resetState += 16;
    sums += 16;
  }
}

function candidate(units: i32, x: i32, trace: i32, h: i32, sums: i32): void {
  const block: i32 = units << 2;
  for (let left = units; left > 0; left -= 4) {
    const hh = Vector.tanh(f32x4.add(v128.load(sums), Vector.load(x, left)));
    const z = Vector.load(trace, left);
    const state = f32x4.add(f32x4.mul(z, v128.load(h)), f32x4.mul(f32x4.sub(f32x4.splat(1), z), hh));
    v128.store(h, state);
    Vector.store(trace + 2 * block, hh, left);
    Vector.store(trace + 3 * block, state, left);
    x += 16;
    trace += 16;
    h += 16;
    sums += 16;
  }
}

export function gruBackward(s: Sequence): void {
  const row = paddedRow(s.units);
  const block: i32 = s.units << 2;
  const rows = paddedRows(s.batch);
  const dCandidates = s.gates + ((rows * row) << 1);
  const candidateKernel = s.kernel + ((row * row) >> 1);
  for (let t = s.steps - 1; t >= 0; t--) {
    for (let clip = 0; clip < s.batch; clip++) {
      const dx = s.x + clip * s.xStride + t * 3 * block;
      const before = s.trace + clip * s.traceStride + t * 4 * block;
      const dState = s.state + clip * row;
      const dGates = s.gates + ((clip * row) << 1);
      const dCandidate = dCandidates + clip * row;
      if (s.dh) Vector.add(dState, s.dh + clip * s.dhStride + t * block, s.units);
      if (isMasked(s, clip, t)) {
        memory.fill(dx, 0, 3 * block);
        memory.fill(dGates, 0, row << 1);
        memory.fill(dCandidate, 0, row);
      } else {
        updateAndCandidateBack(s.units, dx, before, dState, dGates, dCandidate);
      }
    }
    multiply(rows, row >> 2, row >> 2, dCandidates, row, candidateKernel, s.second, row, false);
    for (let clip = 0; clip < s.batch; clip++) {
      if (isMasked(s, clip, t)) continue;
      const dx = s.x + clip * s.xStride + (t * 3 + 1) * block;
      const before = s.trace + clip * s.traceStride + t * 4 * block;
      const at = clip * row;
      resetBack(s.units, dx, before, s.state + at, s.second + at, s.gates + (at << 1) + row);
    }
    multiply(rows, row >> 2, row >> 1, s.gates, row << 1, s.kernel, s.state, row, true);
  }
  addKernelGrad(s, 3, 4, 0, 2, -1, s.kernelGrad);
  addKernelGrad(s, 3, 4, 2, 1, 1, s.kernelGrad + (row >> 2) * paddedRow(2 * s.units));
}

function updateAndCandidateBack(
  units: i32,
  dx: i32,
  before: i32,
  dState: i32,
  dUpdate: i32,
  dCandidate: i32,
): void {
  const block: i32 = units << 2;
  const one = f32x4.splat(1);
  let after = before + 4 * block;
  for (let left = units; left > 0; left -= 4) {
    const z = Vector.load(after, left);
    const hh = Vector.load(after + 2 * block, left);
    const d = v128.load(dState);
    const change = f32x4.sub(Vector.load(before + 3 * block, left), hh);
    const dz = f32x4.mul(f32x4.mul(d, change), Vector.sigmoidSlope(z));
    const dhh = f32x4.mul(f32x4.mul(d, f32x4.sub(one, z)), Vector.tanhSlope(hh));
    v128.store(dState, f32x4.mul(d, z));
    v128.store(dUpdate, dz);
    v128.store(dCandidate, dhh);
    Vector.store(dx, dz, left);
    Vector.store(dx + 2 * block, dhh, left);
    dx += 16;
    before += 16;
    after += 16;
    dState += 16;
    dUpdate += 16;
    dCandidate += 16;
  }
}

function resetBack(units: i32, dx: i32, before: i32, dState: i32, dResetState: i32, dReset: i32): void {
  const block: i32 = units << 2;
  let after = before + 4 * block;
  for (let left = units; left > 0; left -= 4) {
    const r = Vector.load(after + block, left);
    const d = v128.load(dResetState);
    const dr = f32x4.mul(f32x4.mul(d, Vector.load(before + 3 * block, left)), Vector.sigmoidSlope(r));
    v128.store(dState, f32x4.add(v128.load(dState), f32x4.mul(d, r)));
    v128.store(dReset, dr);
    Vector.store(dx, dr, left);
    dx += 16;
    before += 16;
    after += 16;
    dState += 16;
    dResetState += 16;
    dReset += 16;
  }
}
