import type { LibraryRecipe } from './entry.ts';
import { adam, byTrack, COMMON, logMel, reduceLROnPlateau } from './settings.ts';

/** A small network on a coarse picture, so that a first visitor without a GPU sees it learn within a minute. */
export const firstTry: LibraryRecipe = {
  report: null,
  row: null,
  reported: null,
  recipe: {
    ...COMMON,
    id: 'quick',
    name: 'First try',
    note: 'A small network on a coarse picture (64 mel bands, 46 ms a frame): learns the built-in music within a minute, without a GPU. The learning rate is halved whenever the validation loss does not improve.',
    features: logMel(64, { hop: 1024 }),
    clips: { seconds: 2, windows: 'consecutive' },
    split: byTrack(0.25, 0),
    architecture: { id: 'small', params: { dropout: 0.2 } },
    optimizer: adam(3e-3),
    batchSize: 16,
    epochs: 12,
    callbacks: [reduceLROnPlateau(0.5, 1, { minDelta: 0, mode: 'min' })],
  },
};
