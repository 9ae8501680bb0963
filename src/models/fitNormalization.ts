/** Mean and variance of every position of an axis. */
export interface NormalizationStatistics {
  mean: Float64Array;
  /** Divided by the number of values, as scikit-learn's StandardScaler has it. */
  variance: Float64Array;
}

/**
 * The statistics of some clips for a Normalization layer.
 * @param data clips × shape, row-major; bytes count as value / 255, as the network sees them
 * @param shape height, width, channels of one clip
 * @param indices the training clips, not empty
 * @param axis 1: one mean and variance a row; 3: one a channel
 */
export function fitNormalization(
  data: Uint8Array | Float32Array,
  shape: readonly [number, number, number],
  indices: ArrayLike<number>,
  axis: 1 | 3,
): NormalizationStatistics {
  if (indices.length === 0) throw new RangeError('There are no clips to fit the standardisation on.');
  const [height, width, channels] = shape;
  const size = height * width * channels;
  const positions = axis === 1 ? height : channels;
  const scale = data instanceof Uint8Array ? 255 : 1;
  const positionOf = (offset: number) =>
    axis === 1 ? Math.floor(offset / (width * channels)) : offset % channels;
  const positionsOfClip = Uint16Array.from({ length: size }, (_, offset) => positionOf(offset));
  const perPosition = (indices.length * size) / positions;

  /** Twice through the data: squares of large values would drown small deviations. */
  const meanOf = (value: (x: number, position: number) => number) => {
    const sums = new Float64Array(positions);
    for (let i = 0; i < indices.length; i++) {
      const start = indices[i]! * size;
      for (let offset = 0; offset < size; offset++) {
        const position = positionsOfClip[offset]!;
        sums[position]! += value(data[start + offset]! / scale, position);
      }
    }
    return sums.map((sum) => sum / perPosition);
  };
  const mean = meanOf((x) => x);
  const variance = meanOf((x, position) => (x - mean[position]!) ** 2);
  return { mean, variance };
}
