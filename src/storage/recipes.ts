import type { DBSchema } from 'idb';
import type { Recipe } from '../experiments/recipe.ts';
import { connection } from './connection.ts';
import { guardQuota } from './db.ts';

/** What was stored may come from another version of Melscope: it is checked before it is used. */
type Stored = { id: string };

interface RecipesSchema extends DBSchema {
  recipes: { key: string; value: Stored };
  open: { key: 'draft'; value: unknown };
}

/** A database of its own: recipes are small, and stay readable whatever becomes of tracks and features. */
const open = connection<RecipesSchema>('melscope-recipes', 1, (db) => {
  db.createObjectStore('recipes', { keyPath: 'id' });
  db.createObjectStore('open');
});

/** The user's recipes, unchecked. */
export async function storedRecipes(): Promise<unknown[]> {
  return (await open()).getAll('recipes');
}

/** Keeps a recipe under its id; replaces one of the same id. @throws StorageFullError */
export async function storeRecipe(recipe: Recipe): Promise<void> {
  const db = await open();
  await guardQuota(() => db.put('recipes', recipe));
}

export async function forgetRecipe(id: string): Promise<void> {
  await (await open()).delete('recipes', id);
}

/** The recipe that was open last, with its unsaved changes, unchecked; undefined before there was one. */
export async function storedDraft(): Promise<unknown> {
  return (await open()).get('open', 'draft');
}

/** @throws StorageFullError */
export async function storeDraft(recipe: Recipe): Promise<void> {
  const db = await open();
  await guardQuota(() => db.put('open', recipe, 'draft'));
}
