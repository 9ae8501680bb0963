import { create } from 'zustand';

interface ProjectorState {
  /** Whether the page shows only what a class needs, large and in high contrast. */
  on: boolean;
  enter(): void;
  leave(): void;
}

/**
 * Projector mode. Pages that have it hide what is not for the class while it is on; the header and the contrast are
 * the app's own part, and {@link ProjectorButton} the user's way in and out.
 */
export const useProjector = create<ProjectorState>((set) => ({
  on: false,
  enter: () => set({ on: true }),
  leave: () => set({ on: false }),
}));
