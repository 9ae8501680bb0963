import { create } from 'zustand';

interface HeardState {
  /** Whether what a model heard is laid over the spectrograms of its answers; stays from song to song. */
  shown: boolean;
  show(shown: boolean): void;
}

export const useHeardShown = create<HeardState>((set) => ({
  shown: false,
  show: (shown) => set({ shown }),
}));
