import { create } from 'zustand';
import { RECIPES } from '../../experiments/library.ts';
import { type Recipe, recipeSchema } from '../../experiments/recipe.ts';

/** The recipe that the next training will follow. */
interface RecipeState {
  recipe: Recipe;
  /** What is wrong with the recipe as it stands, one line a field; empty when it can run. */
  problems: string[];
  open(recipe: Recipe): void;
  /** Merges changes of top-level fields. */
  edit(change: Partial<Recipe>): void;
}

const problemsOf = (recipe: Recipe) =>
  recipeSchema.safeParse(recipe).error?.issues.map((issue) => `${issue.path.join(' ')}: ${issue.message}`) ??
  [];

export const useRecipe = create<RecipeState>((set) => ({
  recipe: RECIPES[0]!,
  problems: [],
  open: (recipe) => set({ recipe, problems: problemsOf(recipe) }),
  edit: (change) =>
    set((s) => {
      const recipe = { ...s.recipe, ...change };
      return { recipe, problems: problemsOf(recipe) };
    }),
}));
