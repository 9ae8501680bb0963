/** A matrix by its elements. */
type Elements = (row: number, column: number) => number;

const PANEL = 8;

/** Units in the buffers that a timestep is computed with. */
export function paddedUnits(units: number): number {
  return Math.ceil(units / PANEL) * PANEL;
}

/**
 * Lays out a recurrent kernel as `assembly/multiply.ts` takes it.
 * @param kernel units × (gates · units)
 * @param parts gates of each product that a timestep computes; the parts follow one another
 * @param transposed for the way back
 * @param to as long as all parts together, each padded units × (gates · padded units)
 */
export function packKernel(
  kernel: Float32Array,
  units: number,
  parts: readonly number[],
  transposed: boolean,
  to: Float32Array,
): void {
  const padded = paddedUnits(units);
  const width = kernel.length / units;
  let firstGate = 0;
  let end = 0;
  for (const gates of parts) {
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
