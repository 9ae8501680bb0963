import { useState } from 'react';
import { useLocation } from 'wouter';
import { isDemoMusic } from '../../dataset/demo/tracks.ts';
import type { Shared } from '../../experiments/share.ts';
import { messageOf } from '../../messageOf.ts';
import { lessonPath } from '../lessons/lessons.ts';
import { useDemonstration } from '../state/demonstration.ts';
import { useLibrary } from '../state/library.ts';
import { useRecipe } from '../state/recipe.ts';
import { useTrainOn } from '../train/trainOn.ts';

/** The page that a link leads to in the end. */
export const pathOf = ({ opens, lesson }: Shared): string =>
  opens === 'lesson' && lesson ? lessonPath(lesson.id, lesson.step) : `/${opens}`;

/** Takes over what a link brings, and goes where it leads. */
export function useGetReady({ recipe, music, demonstration, ...place }: Shared) {
  const [, navigate] = useLocation();
  const [preparing, setPreparing] = useState(false);
  const [error, setError] = useState<string | null>(null);
  /** @param replace whether the way back leads past the page of the link */
  const begin = async (replace = false) => {
    setPreparing(true);
    setError(null);
    try {
      if (music) {
        const { tracks, addBuiltIn } = useLibrary.getState();
        const builtIn = tracks.filter(({ source }) => source === 'built-in');
        if (!isDemoMusic(builtIn, music)) await addBuiltIn(music);
        useTrainOn.getState().choose('built-in');
      }
      if (recipe) useRecipe.getState().open(recipe);
      if (demonstration) useDemonstration.getState().reset(demonstration);
      navigate(pathOf(place), { replace });
    } catch (cause) {
      setError(messageOf(cause));
      setPreparing(false);
    }
  };
  return { begin, preparing, error };
}
