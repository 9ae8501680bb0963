import type { z } from 'zod';
import { fullParams } from './architectureParams.ts';
import type { Recipe } from './recipe.ts';

export type Json = z.core.util.JSONType;
export type JsonObject = { [key: string]: Json };

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What a recipe fixes, in the order of the settings. */
const READING_ORDER = [
  'features',
  'clips',
  'standardize',
  'split',
  'trainingShare',
  'labelNoise',
  'inputNoise',
  'architecture',
  'transfer',
  'augmentation',
  'optimizer',
  'labelSmoothing',
  'ema',
  'batchSize',
  'epochs',
  'callbacks',
  'monitor',
  'vote',
  'seed',
] as const satisfies (keyof Recipe)[];

/**
 * All that a recipe fixes as plain JSON, in the order of the settings, with the architecture's parameters at their
 * defaults where they are left out; without what it is called.
 */
export function completeJson(recipe: Recipe): JsonObject {
  const { architecture } = recipe;
  const params = { ...architecture.params, ...fullParams(architecture) };
  const complete = { ...recipe, architecture: { ...architecture, params } };
  return JSON.parse(JSON.stringify(Object.fromEntries(READING_ORDER.map((name) => [name, complete[name]]))));
}

/**
 * Goes down a path such as `callbacks.0.patience`; an entry of a list may also be called by its class, as in
 * `callbacks.EarlyStopping.patience`. Undefined where the path leads nowhere.
 */
export function valueAt(json: Json, path: string): Json | undefined {
  return path
    .split('.')
    .reduce<Json | undefined>((node, segment) => (node === undefined ? node : child(node, segment)), json);
}

/** A copy with the value at the path replaced, or added to an object; null where the path leads nowhere. */
export function withValueAt(json: Json, path: string, value: Json): Json | null {
  const [segment, ...rest] = path.split('.');
  const deeper = rest.join('.');
  if (!isObject(json) && !Array.isArray(json)) return null;
  const old = child(json, segment!);
  if (deeper !== '' && old === undefined) return null;
  const inner = deeper === '' ? value : withValueAt(old!, deeper, value);
  if (deeper !== '' && inner === null) return null;
  if (!Array.isArray(json)) return { ...json, [segment!]: inner };
  const index = indexIn(json, segment!);
  return json[index] === undefined ? null : json.with(index, inner);
}

/** The path with the entries of lists called by their classes, so that it does not depend on their order. */
export function stablePath(json: Json, path: string): string {
  let node: Json | undefined = json;
  return path
    .split('.')
    .map((segment) => {
      const next = node === undefined ? undefined : child(node, segment);
      const named = Array.isArray(node) && isObject(next) && typeof next.className === 'string';
      node = next;
      return named ? String((next as JsonObject).className) : segment;
    })
    .join('.');
}

function child(node: Json, segment: string): Json | undefined {
  if (Array.isArray(node)) return node[indexIn(node, segment)];
  return isObject(node) && Object.hasOwn(node, segment) ? node[segment] : undefined;
}

const indexIn = (list: readonly Json[], segment: string): number =>
  /^\d+$/.test(segment)
    ? Number(segment)
    : list.findIndex((entry) => isObject(entry) && entry.className === segment);
