/**
 * How the clips of a track decide together. `mean`: the class with the highest mean probability.
 * `majority`: the class most clips predict; the mean probability breaks a tie.
 */
export type VoteRule = 'majority' | 'mean';

/** Row t of each array is `track[t]`. */
export interface Vote {
  /** The tracks, ascending. */
  track: number[];
  /** Mean probability of each class over the track's clips (tracks × classes), whatever the rule. */
  probabilities: Float32Array;
  /** How many of the track's clips predict each class (tracks × classes). */
  votes: Int32Array;
  predicted: Int32Array;
}

/** The index of the largest value in each row of n × classes; the first of equals, as numpy's argmax. */
export function predictedClasses(probabilities: ArrayLike<number>, classes: number): Int32Array {
  return Int32Array.from({ length: probabilities.length / classes }, (_, row) =>
    argmax(classes, (c) => probabilities[row * classes + c]!),
  );
}

/**
 * Joins the predictions of clips to one per track.
 * @param probabilities clips × classes
 * @param trackOf the track of each clip, any integers
 */
export function vote(
  probabilities: Float32Array,
  trackOf: ArrayLike<number>,
  classes: number,
  rule: VoteRule,
): Vote {
  const track = [...new Set(Array.from(trackOf))].sort((a, b) => a - b);
  const rowOf = new Map(track.map((id, row) => [id, row]));
  const clipPredicted = predictedClasses(probabilities, classes);
  const sums = new Float64Array(track.length * classes);
  const votes = new Int32Array(track.length * classes);
  const clips = new Int32Array(track.length);
  for (let clip = 0; clip < trackOf.length; clip++) {
    const row = rowOf.get(trackOf[clip]!)!;
    clips[row]!++;
    votes[row * classes + clipPredicted[clip]!]!++;
    for (let c = 0; c < classes; c++) sums[row * classes + c]! += probabilities[clip * classes + c]!;
  }
  const predicted = Int32Array.from(track, (_, row) => {
    const sum = (c: number) => sums[row * classes + c]!;
    if (rule === 'mean') return argmax(classes, sum);
    const most = Math.max(...votes.subarray(row * classes, (row + 1) * classes));
    return argmax(classes, (c) => (votes[row * classes + c] === most ? sum(c) : -Infinity));
  });
  return {
    track,
    probabilities: Float32Array.from(sums, (sum, i) => sum / clips[Math.floor(i / classes)]!),
    votes,
    predicted,
  };
}

function argmax(n: number, value: (i: number) => number): number {
  let best = 0;
  for (let i = 1; i < n; i++) if (value(i) > value(best)) best = i;
  return best;
}
