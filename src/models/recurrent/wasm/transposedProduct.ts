import { machineWith } from './machine.ts';
import { padTo } from './pack.ts';
import { FLOAT, type Part, Room } from './room.ts';

/** What a piece of both matrices, packed as well, may take: it should stay in the processor's cache. */
const PIECE_FLOATS = 96 * 1024;

/**
 * aᵀ · b, piece by piece of the rows: for matrices of many rows, where XNNPACK would first transpose and pack them
 * whole.
 * @param a rows × aColumns
 * @param b rows × bColumns
 * @param to aColumns × bColumns, written
 */
export function transposedProduct(a: Float32Array, b: Float32Array, rows: number, to: Float32Array): void {
  const aColumns = a.length / rows;
  const bColumns = b.length / rows;
  const step = Math.max(8, Math.min(rows, Math.floor(PIECE_FLOATS / 2 / (aColumns + bColumns))));
  const room = new Room();
  const [aPiece, bPiece] = [room.take(step * aColumns), room.take(step * bColumns)];
  const [packedA, packedB] = [room.take(step * padTo(4, aColumns)), room.take(step * padTo(8, bColumns))];
  const width = padTo(8, bColumns);
  const sums = room.take(padTo(4, aColumns) * width);
  const { memory, addTransposedProduct } = machineWith(room.bytes);
  const floats = new Float32Array(memory.buffer);
  floats.fill(0, sums.start, sums.start + sums.floats);
  const address = ({ start }: Part) => start * FLOAT;
  for (let first = 0; first < rows; first += step) {
    const count = Math.min(step, rows - first);
    floats.set(a.subarray(first * aColumns, (first + count) * aColumns), aPiece.start);
    floats.set(b.subarray(first * bColumns, (first + count) * bColumns), bPiece.start);
    const pieces = [address(aPiece), address(bPiece), address(packedA), address(packedB)] as const;
    addTransposedProduct(count, aColumns, bColumns, ...pieces, address(sums));
  }
  for (let row = 0; row < aColumns; row++) {
    const from = sums.start + row * width;
    to.set(floats.subarray(from, from + bColumns), row * bColumns);
  }
}
