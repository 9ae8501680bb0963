/** Of the shaded gap and its name. */
export const GAP_COLOR = 'light-dark(#a61e4d, #faa2c1)';

/** Ghosts are told apart by their dashes, the oldest first. */
export const GHOST_DASHES = ['2 7', '10 6', '14 5 2 5'] as const;
