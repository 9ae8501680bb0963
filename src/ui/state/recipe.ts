import { create } from 'zustand';
import { FIRST_RECIPE, libraryRecipe } from '../../experiments/library.ts';
import { type Recipe, recipeSchema } from '../../experiments/recipe.ts';
import { forgetRecipe, storeDraft, storedDraft, storedRecipes, storeRecipe } from '../../storage/recipes.ts';
import { freeName, ownId } from './recipeNames.ts';

/** The recipe that the next training will follow, and the user's own. */
interface RecipeState {
  recipe: Recipe;
  /** What is wrong with the recipe as it stands, one line a field; empty when it can run. */
  problems: string[];
  /** The user's own, as saved, by name. */
  own: Recipe[];
  /** Saved recipes that this version of Melscope cannot read. */
  unreadable: number;
  /** Brings back the user's recipes and the one that was open last. */
  load(): Promise<void>;
  open(recipe: Recipe): void;
  /** Merges changes of top-level fields. */
  edit(change: Partial<Recipe>): void;
  /** Keeps the open recipe as one of the user's own under this name, and opens that. @throws StorageFullError */
  saveAs(name: string): Promise<void>;
  /** Keeps the changes of an own recipe. @throws StorageFullError */
  save(): Promise<void>;
  /** Takes in a recipe from a file and opens it; returns its name, which differs where it was taken. @throws StorageFullError */
  add(recipe: Recipe): Promise<string>;
  /** Deletes an own recipe; the open one stays open. */
  remove(id: string): Promise<void>;
}

const problemsOf = (recipe: Recipe) =>
  recipeSchema.safeParse(recipe).error?.issues.map((issue) => `${issue.path.join(' ')}: ${issue.message}`) ??
  [];

const byName = (recipes: Recipe[]) => recipes.sort((a, b) => a.name.localeCompare(b.name));

const opened = (recipe: Recipe) => ({ recipe, problems: problemsOf(recipe) });

export const useRecipe = create<RecipeState>((set, get) => {
  const keep = async (recipe: Recipe) => {
    await storeRecipe(recipe);
    set((s) => ({ own: byName([...s.own.filter(({ id }) => id !== recipe.id), recipe]), ...opened(recipe) }));
  };
  return {
    ...opened(FIRST_RECIPE),
    own: [],
    unreadable: 0,

    async load() {
      const before = get().recipe;
      const [stored, draft] = await Promise.all([storedRecipes(), storedDraft()]);
      const read = stored.map((recipe) => recipeSchema.safeParse(recipe));
      const own = read.flatMap(({ data }) => data ?? []);
      const { data: last } = recipeSchema.safeParse(draft);
      // What was opened in the meantime stays open.
      const untouched = get().recipe === before;
      set({
        own: byName(own),
        unreadable: stored.length - own.length,
        ...(last && untouched && opened(last)),
      });
      keepDraft();
    },

    open: (recipe) => set(opened(recipe)),
    edit: (change) => set((s) => opened({ ...s.recipe, ...change })),

    saveAs: (name) => keep({ ...get().recipe, id: ownId(), name }),
    save: () => keep(get().recipe),

    async add(recipe) {
      const { own } = get();
      const taken = new Set(own.map(({ name }) => name));
      const named = { ...recipe, id: ownId(), name: freeName(recipe.name, taken) };
      await keep(named);
      return named.name;
    },

    async remove(id) {
      await forgetRecipe(id);
      set((s) => ({ own: s.own.filter((recipe) => recipe.id !== id) }));
    },
  };
});

/** The recipe as it was before it was edited: the user's own or the library's; undefined where it is gone. */
export function useRecipeSource(): Recipe | undefined {
  const id = useRecipe((s) => s.recipe.id);
  const own = useRecipe((s) => s.own);
  return own.find((recipe) => recipe.id === id) ?? libraryRecipe(id)?.recipe;
}

const DRAFT_DELAY = 400;

let keepingDraft = false;

/** From now on the open recipe survives a reload; one that cannot run would not open again and is not kept. */
function keepDraft(): void {
  if (keepingDraft) return;
  keepingDraft = true;
  let timer: ReturnType<typeof setTimeout> | undefined;
  useRecipe.subscribe((s, before) => {
    if (s.recipe === before.recipe || s.problems.length > 0) return;
    clearTimeout(timer);
    // Without room on the disk the draft is lost at a reload; nobody needs to be interrupted for it.
    timer = setTimeout(() => void storeDraft(s.recipe).catch(() => {}), DRAFT_DELAY);
  });
}
