import { type DBSchema, openDB } from 'idb';
import type { Recipe } from '../experiments/recipe.ts';
import { guardQuota } from './db.ts';

/** What was stored may come from another version of Melscope: it is checked before it is used. */
type Stored = { id: string };

interface RecipesSchema extends DBSchema {
  recipes: { key: string; value: Stored };
  open: { key: 'draft'; value: unknown };
}

/** A database of its own: recipes are small, and stay readable whatever becomes of tracks and features. */
const openRecipesDb = () =>
  openDB<RecipesSchema>('melscope-recipes', 1, {
    upgrade(db) {
      db.createObjectStore('recipes', { keyPath: 'id' });
      db.createObjectStore('open');
    },
  });

async function withDb<T>(work: (db: Awaited<ReturnType<typeof openRecipesDb>>) => Promise<T>): Promise<T> {
  const db = await openRecipesDb();
  try {
    return await work(db);
  } finally {
    db.close();
  }
}

/** The user's recipes, unchecked. */
export const storedRecipes = (): Promise<unknown[]> => withDb((db) => db.getAll('recipes'));

/** Keeps a recipe under its id; replaces one of the same id. @throws StorageFullError */
export const storeRecipe = (recipe: Recipe): Promise<unknown> =>
  guardQuota(() => withDb((db) => db.put('recipes', recipe)));

export const forgetRecipe = (id: string): Promise<void> => withDb((db) => db.delete('recipes', id));

/** The recipe that was open last, with its unsaved changes, unchecked; undefined before there was one. */
export const storedDraft = (): Promise<unknown> => withDb((db) => db.get('open', 'draft'));

export const storeDraft = (recipe: Recipe): Promise<unknown> =>
  guardQuota(() => withDb((db) => db.put('open', recipe, 'draft')));
