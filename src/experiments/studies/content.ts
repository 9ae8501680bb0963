import type { Recipe } from '../recipe.ts';
import { completeJson, isObject, type Json } from '../recipePath.ts';

/** The values of a recipe by their paths: quick to compare, where {@link recipeDifferences} finds words. */
type Content = ReadonlyMap<string, string>;

/** Runs that differ in no more than this, and in the number of their fold, repeat each other. */
export const REPEATS: readonly string[] = ['seed', 'split.seed'];

const known = new WeakMap<Recipe, Content>();

/** All that a recipe fixes but the seeds. Which fold it is counts, the share that a fold replaces does not. */
export function contentOf(recipe: Recipe): Content {
  const before = known.get(recipe);
  if (before) return before;
  const content = new Map<string, string>();
  collect(completeJson(recipe), '', content);
  for (const path of REPEATS) content.delete(path);
  if (recipe.split.folds) content.delete('split.validation');
  known.set(recipe, content);
  return content;
}

function collect(value: Json, path: string, content: Map<string, string>): void {
  const isList = Array.isArray(value) && value.length > 0 && value.every(isObject);
  if (!isList && !isObject(value)) {
    content.set(path, JSON.stringify(value));
    return;
  }
  for (const [key, child] of Object.entries(value)) {
    const name = isList && isObject(child) && typeof child.className === 'string' ? child.className : key;
    collect(child, path === '' ? name : `${path}.${name}`, content);
  }
}

/** In how many values two recipes differ. */
export function valuesApart(a: Content, b: Content): number {
  let apart = 0;
  for (const [path, value] of a) if (b.get(path) !== value) apart++;
  for (const path of b.keys()) if (!a.has(path)) apart++;
  return apart;
}

const keys = new WeakMap<Recipe, string>();

/** The same for recipes that differ in their seeds only. */
export function contentKey(recipe: Recipe): string {
  const key = keys.get(recipe) ?? JSON.stringify([...contentOf(recipe)].sort(([a], [b]) => (a < b ? -1 : 1)));
  keys.set(recipe, key);
  return key;
}
