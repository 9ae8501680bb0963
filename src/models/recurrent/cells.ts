export type CellName = 'SimpleRNN' | 'LSTM' | 'GRU';

export interface Cell {
  /** Blocks of `units` columns in the kernels, in Keras's order: LSTM i, f, c, o; GRU z, r, h. */
  gates: number;
  /**
   * Blocks of `units` values that a timestep leaves for the backward pass, the state h last: LSTM the four gates after
   * their activations, the carry c and h; GRU its three gates and h; SimpleRNN h.
   */
  kept: number;
}

export const CELLS: Record<CellName, Cell> = {
  SimpleRNN: { gates: 1, kept: 1 },
  LSTM: { gates: 4, kept: 6 },
  GRU: { gates: 3, kept: 4 },
};
