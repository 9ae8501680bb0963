import { CELLS, type CellName } from '../cells.ts';
import { Area } from './area.ts';
import { type LoopName, machineWith } from './machine.ts';
import { kernelGradFloats, paddedUnits, padTo } from './pack.ts';
import { FLOAT, LINE, Room } from './room.ts';

/** What a piece of a sequence may take: it should stay in the processor's cache. */
const PIECE_BYTES = 512 * 1024;
/** Numbers in a `Sequence` of `assembly/sequence.ts`, which lies at address 0. */
const FIELDS = 18;

export interface SequenceSize {
  batch: number;
  timesteps: number;
  units: number;
}

interface Needs {
  mask: boolean;
  /** The way back. */
  back: boolean;
  /** Gradients of h at all timesteps. */
  dh: boolean;
}

/** The loops' memory, divided up for pieces of one sequence. */
export interface Layout {
  /** The most timesteps of a piece. */
  steps: number;
  /** To be filled by `packKernel`. */
  kernel: Float32Array;
  /** Padded; zeros at first. */
  state: Area;
  /** For `unpackKernelGrad`; zeros at first. */
  kernelGrad: Float32Array;
  x: Area;
  trace: Area;
  mask: Area;
  dh: Area;
  run(loop: LoopName, steps: number): void;
}

/** Divides the loops' memory up; it is another call's with the next one. */
export function layOut(cell: CellName, size: SequenceSize, needs: Needs): Layout {
  const { batch, timesteps, units } = size;
  const { gates, kept } = CELLS[cell];
  const perStep = batch * (gates + kept + (needs.dh ? 1 : 0)) * units * FLOAT;
  const steps = Math.max(1, Math.min(timesteps, Math.floor(PIECE_BYTES / perStep)));

  const room = new Room(FIELDS);
  const padded = paddedUnits(units);
  const rows = padTo(4, batch);
  const kernel = room.take(gates * padded * padded);
  const state = room.take(rows * padded);
  const second = room.take(rows * padded);
  const sums = room.take(rows * gates * padded);
  const kernelGrad = room.take(needs.back ? kernelGradFloats(cell, units) : 0);
  const piece = (rowLength: number, count: number) => {
    // A line between clips: at distances of powers of two they would push one another out of the cache.
    const stride = (Math.ceil((rowLength * count) / LINE) + 1) * LINE;
    return { start: room.take(batch * stride).start, stride, rowLength };
  };
  const x = piece(gates * units, steps);
  const trace = piece(kept * units, steps + (needs.back ? 1 : 0));
  const mask = piece(1, needs.mask ? steps : 0);
  const dh = piece(units, needs.dh ? steps : 0);
  const packedStates = room.take(needs.back ? padded * batch * steps : 0);
  const packedGrads = room.take(needs.back ? gates * padded * batch * steps : 0);

  const machine = machineWith(room.bytes);
  const memory = new Float32Array(machine.memory.buffer);
  memory.fill(0, state.start, x.start);
  const area = ({ start, stride, rowLength }: typeof x) => new Area(memory, start, stride, rowLength, batch);
  const bytes = (isThere: boolean, { start, stride }: typeof x) =>
    isThere ? [start * FLOAT, stride * FLOAT] : [0, 0];
  const addresses = [
    ...[kernel, state, second, sums].map(({ start }) => start * FLOAT),
    ...[...bytes(true, x), ...bytes(true, trace), ...bytes(needs.mask, mask), ...bytes(needs.dh, dh)],
    ...[kernelGrad, packedStates, packedGrads].map(({ start }) => start * FLOAT),
  ];
  const view = ({ start, floats }: typeof kernel) => memory.subarray(start, start + floats);
  return {
    steps,
    kernel: view(kernel),
    kernelGrad: view(kernelGrad),
    state: area({ start: state.start, stride: padded, rowLength: units }),
    x: area(x),
    trace: area(trace),
    mask: area(mask),
    dh: area(dh),
    run(loop, steps) {
      new Int32Array(memory.buffer, 0, FIELDS).set([steps, batch, units, ...addresses]);
      machine[loop](0);
    },
  };
}
