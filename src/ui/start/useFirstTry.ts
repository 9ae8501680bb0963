import { useState } from 'react';
import { useLocation } from 'wouter';
import { DEFAULT_DEMO_SETTINGS } from '../../dataset/demo/settings.ts';
import { FIRST_RECIPE } from '../../experiments/library.ts';
import { useLibrary } from '../state/library.ts';
import { useRecipe } from '../state/recipe.ts';
import { useTraining } from '../state/training.ts';
import { useTrainOn } from '../train/trainOn.ts';

/** Short tracks: the first epoch begins within seconds. */
const FIRST_MUSIC = { ...DEFAULT_DEMO_SETTINGS, seconds: 6 };

/** One click from nothing to a training network: built-in music, the quick recipe, start. */
export function useFirstTry() {
  const [preparing, setPreparing] = useState(false);
  const [, navigate] = useLocation();
  const begin = async () => {
    setPreparing(true);
    try {
      const library = useLibrary.getState();
      if (!library.tracks.some((t) => t.source === 'built-in')) await library.addBuiltIn(FIRST_MUSIC);
      const tracks = useLibrary.getState().tracks.filter((t) => t.source === 'built-in');
      useTrainOn.getState().choose('built-in');
      useRecipe.getState().open(FIRST_RECIPE);
      void useTraining.getState().start(tracks, FIRST_RECIPE);
      navigate('/train');
    } finally {
      setPreparing(false);
    }
  };
  return { begin, preparing };
}
