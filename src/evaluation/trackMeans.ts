/**
 * The mean of each track's rows, as of its clips' embeddings.
 * @param rows clips × dimensions, row-major
 * @param trackOf the track of each clip, any integers
 * @returns tracks × dimensions, the tracks ascending, as those of {@link vote}
 */
export function trackMeans(rows: Float32Array, trackOf: ArrayLike<number>): Float32Array {
  const tracks = Array.from(trackOf);
  const rowOf = new Map([...new Set(tracks)].sort((a, b) => a - b).map((id, row) => [id, row]));
  const dimensions = rows.length / tracks.length;
  const sums = new Float64Array(rowOf.size * dimensions);
  const clips = new Int32Array(rowOf.size);
  tracks.forEach((id, clip) => {
    const row = rowOf.get(id)!;
    clips[row]!++;
    for (let d = 0; d < dimensions; d++) sums[row * dimensions + d]! += rows[clip * dimensions + d]!;
  });
  return Float32Array.from(sums, (sum, i) => sum / clips[Math.floor(i / dimensions)]!);
}
