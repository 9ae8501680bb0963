import { BINARY } from './binary.ts';

/** Runs a piece of a sequence, see `Sequence` of `assembly/sequence.ts`, which lies at this address. */
type Loop = (sequence: number) => void;

export type LoopName =
  | 'simpleRnnForward'
  | 'simpleRnnBackward'
  | 'lstmForward'
  | 'lstmBackward'
  | 'gruForward'
  | 'gruBackward';

interface Machine extends Record<LoopName, Loop> {
  memory: WebAssembly.Memory;
  /** See `assembly/product.ts`. */
  addTransposedProduct(
    rows: number,
    aColumns: number,
    bColumns: number,
    a: number,
    b: number,
    packedA: number,
    packedB: number,
    sums: number,
  ): void;
}

let machine: Machine | undefined;

const PAGE = 65_536;

/**
 * The compiled loops and their memory, which grows to what is asked for and is used by one call after the other.
 * @param bytes that the caller needs
 */
export function machineWith(bytes: number): Machine {
  machine ??= instantiate();
  const missing = bytes - machine.memory.buffer.byteLength;
  if (missing > 0) machine.memory.grow(Math.ceil(missing / PAGE));
  return machine;
}

function instantiate(): Machine {
  const bytes = Uint8Array.from(atob(BINARY), (character) => character.charCodeAt(0));
  return new WebAssembly.Instance(new WebAssembly.Module(bytes)).exports as unknown as Machine;
}
