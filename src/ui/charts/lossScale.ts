/** A loss axis from 0. */
export interface LossScale {
  max: number;
  ticks: number[];
  /** The highest loss, where it lies above the axis and is cut off. */
  cutOff: number | null;
}

/**
 * An axis on which the run can be read even when its first batches were huge: every curve's median loss
 * takes at least two fifths of the height, and chance is on it.
 * @param curves losses of each curve; what is not finite is left out
 * @param chance the loss of guessing, ln(classes); 0 to leave it out
 */
export function lossScale(curves: readonly (readonly number[])[], chance: number): LossScale {
  const finite = curves.map((losses) => losses.filter(Number.isFinite));
  const highest = finite.flat().reduce((max, loss) => Math.max(max, loss), 0);
  const readable = Math.max(1.3 * chance, ...finite.map((losses) => 2.5 * median(losses)));
  const ticks = niceTicks(Math.min(highest || readable, readable));
  const max = ticks.at(-1)!;
  return { max, ticks, cutOff: highest > max ? highest : null };
}

/** Round values from 0 to the first one not below `max`, 4 to 6 of them. */
export function niceTicks(max: number): number[] {
  const rough = Math.max(max, 1e-3) / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * [1, 2, 2.5, 5, 10].find((factor) => factor * power >= rough * (1 - 1e-9))!;
  const count = Math.ceil(Math.max(max, 1e-3) / step - 1e-9);
  return Array.from({ length: count + 1 }, (_, i) => Number((i * step).toPrecision(6)));
}

function median(values: readonly number[]): number {
  if (values.length === 0) return 0;
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
