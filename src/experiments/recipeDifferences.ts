import { fieldLabel, valueInWords } from './fieldWords.ts';
import type { Recipe } from './recipe.ts';
import { completeJson, isObject, type Json, type JsonObject } from './recipePath.ts';

export interface RecipeDifference {
  /** Entries of lists are called by their classes: `callbacks.EarlyStopping.patience`. */
  path: string;
  label: string;
  /** One for each recipe, in words; `–` where it has no such field. */
  values: string[];
}

/** Told as a whole. */
const WHOLE = ['features.picture', 'split.folds'];
const LISTS = ['callbacks', 'augmentation.layers'];

/**
 * The fields in which some recipes differ, in the order of the settings, and nothing else; what recipes are called does
 * not count.
 * @param ignore paths that do not count either, with all below them
 */
export function recipeDifferences(
  recipes: readonly Recipe[],
  ignore: readonly string[] = [],
): RecipeDifference[] {
  return differences('', recipes.map(completeJson), (path) => ignore.includes(path));
}

function differences(
  path: string,
  values: readonly (Json | undefined)[],
  ignored: (path: string) => boolean,
): RecipeDifference[] {
  if (ignored(path) || values.every((value) => same(value, values[0]))) return [];
  const row = { path, label: fieldLabel(path), values: values.map((value) => valueInWords(path, value)) };
  if (LISTS.includes(path)) return listDifferences(row, values as JsonObject[][], ignored);
  if (WHOLE.includes(path) || !values.every(isObject)) return [row];
  const keys = new Set(values.flatMap((value) => Object.keys(value)));
  return [...keys].flatMap((key) =>
    differences(
      path ? `${path}.${key}` : key,
      values.map((value) => value[key]),
      ignored,
    ),
  );
}

/** Entry by entry; where only their order differs, that. */
function listDifferences(
  row: RecipeDifference,
  lists: readonly JsonObject[][],
  ignored: (path: string) => boolean,
): RecipeDifference[] {
  const byClass = lists.map((list) => keyed(list));
  const keys = new Set(byClass.flatMap((entries) => Object.keys(entries)));
  const rows = [...keys].flatMap((key) =>
    differences(
      `${row.path}.${key}`,
      byClass.map((entries) => entries[key]),
      ignored,
    ),
  );
  const sameEntries = byClass.every((entries) => Object.keys(entries).length === keys.size);
  const order = byClass.map((entries) => Object.keys(entries).join(', '));
  // Callbacks do not depend on each other's order; changes of a clip do.
  if (row.path !== 'augmentation.layers' || !sameEntries || order.every((names) => names === order[0]))
    return rows;
  return [...rows, { ...row, values: order }];
}

/** By class; a second one of a class has its number behind. */
function keyed(list: readonly JsonObject[]): JsonObject {
  const entries: JsonObject = {};
  for (const entry of list) {
    const name = String(entry.className);
    let key = name;
    for (let n = 2; key in entries; n++) key = `${name} ${n}`;
    entries[key] = entry;
  }
  return entries;
}

/** Whatever the order of their keys. */
function same(a: Json | undefined, b: Json | undefined): boolean {
  if (isObject(a) && isObject(b)) {
    return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((key) => same(a[key], b[key]));
  }
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((value, i) => same(value, b[i]));
  }
  return a === b;
}
