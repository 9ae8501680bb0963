import { CELLS, type CellName } from '../cells.ts';
import { layOut, type SequenceSize } from './layout.ts';
import type { LoopName } from './machine.ts';
import { packKernel, unpackKernelGrad } from './pack.ts';

const LOOPS: Record<CellName, Record<'forward' | 'backward', LoopName>> = {
  SimpleRNN: { forward: 'simpleRnnForward', backward: 'simpleRnnBackward' },
  LSTM: { forward: 'lstmForward', backward: 'lstmBackward' },
  GRU: { forward: 'gruForward', backward: 'gruBackward' },
};

/** Arrays in the order of `RecurrentSequence`'s tensors. */
export interface ForwardArrays {
  x: Float32Array;
  recurrentKernel: Float32Array;
  mask?: Float32Array;
  /** Written. */
  trace: Float32Array;
}

/** `RecurrentSequence` (see `kernels.ts`) on arrays. */
export function runForward(cell: CellName, size: SequenceSize, arrays: ForwardArrays): void {
  const { x, recurrentKernel, mask, trace } = arrays;
  const { batch, timesteps, units } = size;
  const kept = CELLS[cell].kept * units;
  const layout = layOut(cell, size, { mask: mask !== undefined, back: false, dh: false });
  packKernel(cell, recurrentKernel, units, false, layout.kernel);
  for (let b = 0; b < batch; b++) trace.fill(0, b * (timesteps + 1) * kept, (b * (timesteps + 1) + 1) * kept);
  for (let first = 0; first < timesteps; first += layout.steps) {
    const steps = Math.min(layout.steps, timesteps - first);
    layout.x.read(x, timesteps, first, steps);
    if (mask) layout.mask.read(mask, timesteps, first, steps);
    layout.run(LOOPS[cell].forward, steps);
    layout.trace.write(trace, timesteps + 1, first + 1, steps);
  }
}

/** Arrays in the order of `RecurrentSequenceGrad`'s tensors. */
export interface BackwardArrays {
  /** Of all timesteps, or of the last. */
  dh: Float32Array;
  trace: Float32Array;
  recurrentKernel: Float32Array;
  mask?: Float32Array;
  /** Written. */
  dx: Float32Array;
  /** Written. */
  dRecurrentKernel: Float32Array;
}

/** `RecurrentSequenceGrad` (see `kernels.ts`) on arrays. */
export function runBackward(cell: CellName, size: SequenceSize, arrays: BackwardArrays): void {
  const { dh, trace, recurrentKernel, mask, dx, dRecurrentKernel } = arrays;
  const { batch, timesteps, units } = size;
  const ofAll = dh.length > batch * units || timesteps === 1;
  const layout = layOut(cell, size, { mask: mask !== undefined, back: true, dh: ofAll });
  packKernel(cell, recurrentKernel, units, true, layout.kernel);
  if (!ofAll) layout.state.read(dh, 1, 0, 1);
  for (let end = timesteps; end > 0; end -= layout.steps) {
    const first = Math.max(0, end - layout.steps);
    const steps = end - first;
    layout.trace.read(trace, timesteps + 1, first, steps + 1);
    if (ofAll) layout.dh.read(dh, timesteps, first, steps);
    if (mask) layout.mask.read(mask, timesteps, first, steps);
    layout.run(LOOPS[cell].backward, steps);
    layout.x.write(dx, timesteps, first, steps);
  }
  unpackKernelGrad(cell, layout.kernelGrad, units, dRecurrentKernel);
}
