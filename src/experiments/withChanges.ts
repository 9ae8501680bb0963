import type { z } from 'zod';
import { clipShape } from '../features/clipShape.ts';
import { switchKind } from '../features/switchKind.ts';
import { t } from '../i18n.ts';
import { isApplication } from './architectureParams.ts';
import { fieldLabel } from './fieldWords.ts';
import { networkOf } from './network.ts';
import { type Recipe, recipeSchema } from './recipe.ts';
import { isObject, type Json, stablePath, valueAt, withValueAt } from './recipePath.ts';
import { switchOptimizer } from './switchOptimizer.ts';
import { transferObstacle } from './transferObstacle.ts';

/** Whether a network can be built seldom depends on how many genres there are. */
const USUAL_GENRES = 10;

/** Fields whose value decides which other fields there are: they go first, and what does not fit them is replaced. */
const SWITCHES: Record<string, (recipe: Recipe, value: never) => Partial<Recipe>> = {
  'features.kind': ({ features }, kind) => ({ features: switchKind(features, kind) }),
  'optimizer.name': ({ optimizer }, name) => ({ optimizer: switchOptimizer(optimizer, name) }),
  'architecture.id': ({ architecture, transfer }, id) => ({
    architecture: architecture.id === id ? architecture : { id, params: {} },
    transfer: isApplication(id) || id === 'custom' ? transfer : null,
  }),
  // Folds are drawn at random, by track; the lists keep tracks together.
  'split.unit': ({ split }, unit) => ({
    split: { ...(unit === 'clip' ? withoutFolds(split) : split), unit },
  }),
  'split.scheme': ({ split }, scheme) => ({
    split: scheme === 'random' ? { ...split, scheme } : { ...withoutFolds(split), scheme, unit: 'track' },
  }),
};

function withoutFolds({ folds: _, ...split }: Recipe['split']): Recipe['split'] {
  return split;
}

/**
 * A recipe with other values at some paths, such as `optimizer.learningRate` or `callbacks.0.patience`; an object or
 * a list replaces the whole. It is checked as far as that needs neither music nor a backend: by the schemas, and
 * whether the network fits the clips' shape.
 * @returns why not, in words for the user, where there can be no such recipe
 */
export function withChanges(recipe: Recipe, change: Record<string, Json>): Recipe | { problem: string } {
  let json: Json = JSON.parse(JSON.stringify(recipe));
  for (const [path, value] of switchesFirst(change)) {
    const switched = SWITCHES[path];
    try {
      json = switched
        ? { ...(json as object), ...JSON.parse(JSON.stringify(switched(json as never, value as never))) }
        : withValueAt(json, path, value);
    } catch {
      // The new value is none that could be switched to; the schema says which there are.
      json = withValueAt(json, path, value)!;
    }
    if (json === null) return { problem: t('The recipe has no field {path}.', { path }) };
  }
  const parsed = recipeSchema.safeParse(json);
  if (!parsed.success) return { problem: issueInWords(json, parsed.error) };
  const lost = Object.entries(change).find(
    ([path, value]) => !holds(valueAt(plain(parsed.data), path), value),
  );
  if (lost)
    return {
      problem: t('The recipe has no field {path} that could be {value}.', {
        path: lost[0],
        value: JSON.stringify(lost[1]),
      }),
    };
  const problem = transferObstacle(parsed.data, true) ?? networkProblem(parsed.data);
  return problem === null ? parsed.data : { problem };
}

const plain = (recipe: Recipe): Json => JSON.parse(JSON.stringify(recipe));

const switchesFirst = (change: Record<string, Json>) =>
  Object.entries(change).sort(([a], [b]) => Number(b in SWITCHES) - Number(a in SWITCHES));

/** Whether all that was given is there: schemas pass over fields that they do not know. */
function holds(there: Json | undefined, given: Json): boolean {
  if (isObject(given)) {
    return isObject(there) && Object.entries(given).every(([key, value]) => holds(there[key], value));
  }
  if (!Array.isArray(given)) return there === given;
  return (
    Array.isArray(there) && there.length === given.length && given.every((value, i) => holds(there[i], value))
  );
}

function issueInWords(json: Json, { issues }: z.ZodError): string {
  const issue = issues[0]!;
  const field = stablePath(json, issue.path.join('.'));
  return `${fieldLabel(field)}: ${boundInWords(issue) ?? issue.message}.`;
}

/** Which number there must be, where one is out of its range. */
function boundInWords(issue: z.core.$ZodIssue): string | null {
  if (issue.code === 'too_small' && issue.origin === 'number') {
    const bound = String(issue.minimum);
    return issue.inclusive
      ? t('it must be at least {bound}', { bound })
      : t('it must be more than {bound}', { bound });
  }
  if (issue.code === 'too_big' && issue.origin === 'number') {
    const bound = String(issue.maximum);
    return issue.inclusive
      ? t('it must be at most {bound}', { bound })
      : t('it must be less than {bound}', { bound });
  }
  return null;
}

function networkProblem(recipe: Recipe): string | null {
  const shape = clipShape(recipe.clips.seconds, recipe.features);
  return networkOf(recipe, shape, USUAL_GENRES).error;
}
