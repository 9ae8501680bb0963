/** 0.82 → `82 %`, with a blank at which no line breaks. */
export const percentTick = (share: number): string => `${Math.round(share * 100)}\u00a0%`;
