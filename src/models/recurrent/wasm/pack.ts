import { CELLS, type CellName } from '../cells.ts';

/** Gates of each product that a timestep computes. */
const PRODUCTS: Record<CellName, readonly number[]> = { SimpleRNN: [1], LSTM: [4], GRU: [2, 1] };

/** A matrix by its elements. */
type Elements = (row: number, column: number) => number;

const PANEL = 8;

/** The next multiple. */
export function padTo(multiple: number, value: number): number {
  return Math.ceil(value / multiple) * multiple;
}

/** Units in the buffers that a timestep is computed with. */
export function paddedUnits(units: number): number {
  return padTo(PANEL, units);
}

/**
 * Lays out a recurrent kernel as `assembly/multiply.ts` takes it.
 * @param kernel units × (gates · units)
 * @param transposed for the way back
 * @param to for each product padded units × (its gates · padded units)
 */
export function packKernel(
  cell: CellName,
  kernel: Float32Array,
  units: number,
  transposed: boolean,
  to: Float32Array,
): void {
  const padded = paddedUnits(units);
  const width = CELLS[cell].gates * units;
  let firstGate = 0;
  let end = 0;
  for (const gates of PRODUCTS[cell]) {
    const first = firstGate;
    const at: Elements = (row, column) => {
      const gate = Math.floor(column / padded);
      const unit = column - gate * padded;
      return row < units && unit < units ? kernel[row * width + (first + gate) * units + unit]! : 0;
    };
    const part = to.subarray(end, end + padded * padded * gates);
    if (transposed) packPanels(part, gates * padded, padded, (row, column) => at(column, row));
    else packPanels(part, padded, gates * padded, at);
    firstGate += gates;
    end += part.length;
  }
}

function packPanels(to: Float32Array, rows: number, columns: number, at: Elements): void {
  let k = 0;
  for (let panel = 0; panel < columns; panel += PANEL) {
    for (let row = 0; row < rows; row++) {
      for (let column = panel; column < panel + PANEL; column++) to[k++] = at(row, column);
    }
  }
}

/** What the gradient of a recurrent kernel takes as the loops sum it up. */
export function kernelGradFloats(cell: CellName, units: number): number {
  return PRODUCTS[cell].reduce((sum, gates) => sum + paddedUnits(units) * padTo(PANEL, gates * units), 0);
}

/**
 * Reads the gradient of a recurrent kernel as `assembly/kernelGrad.ts` sums it up.
 * @param from for each product padded units × (its gates · units), rows padded
 * @param to units × (gates · units)
 */
export function unpackKernelGrad(cell: CellName, from: Float32Array, units: number, to: Float32Array): void {
  const width = CELLS[cell].gates * units;
  let start = 0;
  let column = 0;
  for (const gates of PRODUCTS[cell]) {
    const columns = gates * units;
    for (let unit = 0; unit < units; unit++) {
      const row = start + unit * padTo(PANEL, columns);
      to.set(from.subarray(row, row + columns), unit * width + column);
    }
    start += paddedUnits(units) * padTo(PANEL, columns);
    column += columns;
  }
}
