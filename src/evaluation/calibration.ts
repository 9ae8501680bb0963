/** Float32 softmaxes round small probabilities to 0, of which there is no logarithm. */
const LEAST = 1e-7;
/** A temperature is sought between these: beyond them the probabilities are 1 and 0, or all the same. */
const COLDEST = 0.05;
const HOTTEST = 20;
/** Halvings of the logarithmic range between them: to the last digits of a double. */
const HALVINGS = 60;

/**
 * The temperature T that makes p^(1/T), brought to sum 1, say the right classes with the least mean negative log
 * likelihood (temperature scaling, Guo et al. 2017, with the probabilities' logarithms as logits). Above 1 the model
 * was too sure of itself, below 1 not sure enough.
 * @param probabilities rows × classes, of items that the model was not trained on
 * @param labels the right class of each row
 * @returns 0.05..20: an end of it where the likelihood grows beyond
 */
export function fitTemperature(
  probabilities: ArrayLike<number>,
  labels: ArrayLike<number>,
  classes: number,
): number {
  // The likelihood is concave in 1/T: its slope has one zero.
  let cold = Math.log(COLDEST);
  let hot = Math.log(HOTTEST);
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (cold + hot) / 2;
    if (expectsMoreThanIsRight(probabilities, labels, classes, Math.exp(middle))) cold = middle;
    else hot = middle;
  }
  return Math.exp((cold + hot) / 2);
}

/** Whether the mean log probability that a model of this temperature expects is above that of the right classes. */
function expectsMoreThanIsRight(
  probabilities: ArrayLike<number>,
  labels: ArrayLike<number>,
  classes: number,
  temperature: number,
): boolean {
  const scaled = withTemperature(probabilities, classes, temperature);
  let difference = 0;
  for (let row = 0; row < labels.length; row++) {
    for (let c = 0; c < classes; c++) {
      const i = row * classes + c;
      const expected = scaled[i]! - Number(c === labels[row]);
      difference += expected * Math.log(Math.max(LEAST, probabilities[i]!));
    }
  }
  return difference > 0;
}

/**
 * p^(1/T), brought to sum 1 in every row: the order of the classes stays.
 * @param probabilities rows × classes
 */
export function withTemperature(
  probabilities: ArrayLike<number>,
  classes: number,
  temperature: number,
): Float32Array {
  const scaled = new Float32Array(probabilities.length);
  const powers = new Float64Array(classes);
  for (let start = 0; start < scaled.length; start += classes) {
    let largest = LEAST;
    for (let c = 0; c < classes; c++) largest = Math.max(largest, probabilities[start + c]!);
    let sum = 0;
    for (let c = 0; c < classes; c++) {
      // Relative to the largest one, no power vanishes where all are small.
      powers[c] = (Math.max(LEAST, probabilities[start + c]!) / largest) ** (1 / temperature);
      sum += powers[c]!;
    }
    for (let c = 0; c < classes; c++) scaled[start + c] = powers[c]! / sum;
  }
  return scaled;
}

/** The items whose highest probability lies in one range, `to` inclusive. */
export interface ReliabilityBin {
  from: number;
  to: number;
  count: number;
  /** Mean highest probability; null where there are no items. */
  confidence: number | null;
  /** Share that is right; null where there are no items. */
  accuracy: number | null;
}

/**
 * How often a model is right where it is so and so sure: bins of equal width from 0 to 1.
 * @param probabilities rows × classes
 * @param labels the right class of each row
 */
export function reliability(
  probabilities: ArrayLike<number>,
  labels: ArrayLike<number>,
  classes: number,
  bins = 10,
): ReliabilityBin[] {
  const sums = Array.from({ length: bins }, () => ({ count: 0, confidence: 0, right: 0 }));
  for (let row = 0; row < labels.length; row++) {
    let best = 0;
    for (let c = 1; c < classes; c++)
      if (probabilities[row * classes + c]! > probabilities[row * classes + best]!) best = c;
    const confidence = probabilities[row * classes + best]!;
    const bin = sums[Math.min(bins - 1, Math.max(0, Math.ceil(confidence * bins) - 1))]!;
    bin.count++;
    bin.confidence += confidence;
    bin.right += Number(best === labels[row]);
  }
  return sums.map(({ count, confidence, right }, i) => ({
    from: i / bins,
    to: (i + 1) / bins,
    count,
    confidence: count > 0 ? confidence / count : null,
    accuracy: count > 0 ? right / count : null,
  }));
}

/** Mean distance of what the model says to how often it is right, over the items (Naeini et al. 2015). */
export function expectedCalibrationError(bins: readonly ReliabilityBin[]): number {
  const count = bins.reduce((sum, bin) => sum + bin.count, 0);
  return bins.reduce(
    (sum, bin) => sum + (bin.count > 0 ? (bin.count * Math.abs(bin.confidence! - bin.accuracy!)) / count : 0),
    0,
  );
}
