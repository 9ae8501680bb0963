import { useState } from 'react';
import { readRecipe } from '../../experiments/recipeFile.ts';
import { messageOf } from '../../messageOf.ts';
import { useRecipe } from '../state/recipe.ts';

/** Taking in a recipe from a file: it becomes one of the user's own, and is opened. */
export function useImportRecipe(onDone?: () => void) {
  const [error, setError] = useState<string | null>(null);
  const take = async (file: File) => {
    setError(null);
    try {
      await useRecipe.getState().add(readRecipe(await file.text()));
      onDone?.();
    } catch (cause) {
      setError(`${file.name}: ${messageOf(cause)}`);
    }
  };
  return { take, error, dismiss: () => setError(null) };
}
