/** 16 MiB: a network has a buffer of this kind for each of its layers. */
const MOST_FLOATS = 2 ** 22;
/** Fewer, and writing and adding up the parts costs as much as they save. */
const FEWEST_ROWS = 128;

export interface SumParts {
  count: number;
  /** The last part may have fewer. */
  rows: number;
}

/**
 * Divides a long sum into parts, each for threads of its own, so that a GPU has enough to do where there are few
 * results.
 * @param rows how many summands there are
 * @param results how many such sums: floats that each part leaves
 * @param wanted as many parts as fill a GPU
 * @param multiple what the rows of a part must be a multiple of
 * @returns parts of at least 128 rows and altogether of at most 2²² floats, unless it is one; no part is empty
 */
export function splitSum(rows: number, results: number, wanted: number, multiple = 1): SumParts {
  const most = Math.min(wanted, Math.floor(rows / FEWEST_ROWS), Math.floor(MOST_FLOATS / results));
  const chunks = Math.ceil(rows / multiple);
  const perPart = Math.ceil(chunks / Math.max(1, most));
  return { count: Math.ceil(chunks / perPart), rows: perPart * multiple };
}
