/** What can be said of a row of values over time; `meanAbsDelta` is the mean size of the steps from frame to frame. */
export const statistics = ['mean', 'std', 'max', 'meanAbsDelta'] as const;
export type Statistic = (typeof statistics)[number];
