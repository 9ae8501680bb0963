import { create } from 'zustand';
import { RECIPES } from '../../experiments/library.ts';
import type { Recipe } from '../../experiments/recipe.ts';
import { useLibrary } from '../state/library.ts';
import { useRecipe } from '../state/recipe.ts';
import { useTraining } from '../state/training.ts';
import { chosenTracks } from './chosenTracks.ts';
import { useTrainOn } from './trainOn.ts';

/** What the curves on screen belong to: the recipe may be edited for the next run while this one goes on. */
interface StartedRun {
  recipe: Recipe;
  /** Number of genres. */
  classes: number;
}

export const useStartedRun = create<StartedRun>(() => ({ recipe: RECIPES[0]!, classes: 10 }));

useTraining.subscribe((state, before) => {
  if (before.phase !== 'idle' || state.phase === 'idle') return;
  const tracks = chosenTracks(useLibrary.getState().tracks, useTrainOn.getState().choice);
  const classes = new Set(tracks.map((t) => t.genre)).size;
  useStartedRun.setState({ recipe: useRecipe.getState().recipe, classes });
});
