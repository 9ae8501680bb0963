/** More curves and columns than that nobody reads. */
export const MOST_COMPARED = 8;

/** The address of the comparison of these runs. */
export const comparePath = (ids: readonly string[]): string => `/experiments/runs/compare/${ids.join(',')}`;
