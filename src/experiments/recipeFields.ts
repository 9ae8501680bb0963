import { CLIP_SECONDS } from '../audio/clips.ts';
import { N_FFT_CHOICES, PICTURE_SIZES } from '../features/settings.ts';
import { architectures } from '../models/architectures/index.ts';
import { metrics } from '../training/history.ts';
import { architectureOf } from './architectureParams.ts';
import { BEST_NAMES, fieldLabel, OPTIMIZER_NAMES } from './fieldWords.ts';
import type { Recipe } from './recipe.ts';
import { completeJson, isObject, type Json, type JsonObject, stablePath, valueAt } from './recipePath.ts';
import { type SchemaField, schemaFields } from './schemaFields.ts';

export { fieldLabel, valueInWords } from './fieldWords.ts';
export type { Json } from './recipePath.ts';
export { withChanges } from './withChanges.ts';

/** A value of a recipe that other values can be tried for. */
export interface RecipeField {
  /** E.g. `callbacks.0.patience`. */
  path: string;
  /** As the settings call it. */
  label: string;
  /** `text`: a number or a word, or several of either; see {@link readFieldValue}. */
  kind: 'number' | 'text' | 'choice' | 'switch';
  /** All values of a choice, or of a list of words, as {@link readFieldValue} reads them; `valueInWords` says what they are called. */
  options?: readonly string[];
  value: Json;
}

const OPTIONS: Record<string, readonly (string | number)[]> = {
  'features.kind': ['log-mel', 'mfcc', 'spectrogram', 'spectral-centroid'],
  'features.nFft': N_FFT_CHOICES,
  'features.picture.mode': ['grey', 'colour'],
  'features.picture.size': PICTURE_SIZES,
  'clips.seconds': CLIP_SECONDS,
  'split.unit': ['track', 'clip'],
  'split.scheme': ['random', 'gtzan-filtered'],
  'architecture.id': architectures.map(({ id }) => id),
  'transfer.weights': ['file', 'random'],
  'augmentation.layers.TimeMasking.value': ['silence', 'mean'],
  'augmentation.layers.FrequencyMasking.value': ['silence', 'mean'],
  'optimizer.name': Object.keys(OPTIMIZER_NAMES),
  monitor: Object.keys(BEST_NAMES),
  vote: ['majority', 'mean'],
};
/** Numbers that may be null instead. */
const MAYBE_NUMBERS = ['features.fixedFrames', 'ema'];
/** Arguments of callbacks. */
const ARGUMENT_OPTIONS: Record<string, readonly string[]> = {
  monitor: metrics,
  mode: ['auto', 'min', 'max'],
};

/** All fields that a list of values can be given for, in the order of the settings. */
export function recipeFields(recipe: Recipe): RecipeField[] {
  const json = completeJson(recipe);
  const params = schemaFields(architectureOf(recipe.architecture.id).paramsSchema);
  return Object.entries(json)
    .flatMap(([name, value]) => leaves(value, name))
    .flatMap(({ path, value }) => {
      const stable = stablePath(json, path);
      const kind = stable.startsWith('architecture.params.')
        ? paramKind(params.find((param) => stable === `architecture.params.${param.name}`))
        : kindOf(stable, value, json);
      return kind ? [{ path, label: fieldLabel(stable), value, ...kind }] : [];
    });
}

/** The value of a field; of an architecture's parameter its default where it is left out. Undefined: no such field. */
export function fieldValue(recipe: Recipe, path: string): Json | undefined {
  return valueAt(completeJson(recipe), path);
}

/**
 * What somebody has typed or chosen for a field: an option of a choice, `on` or `off`, a number, a word, or the
 * numbers or words of a list with blanks or commas between them. Undefined where it cannot be read. The recipe's own checks are
 * those of `withChanges`.
 */
export function readFieldValue(field: RecipeField, typed: string): Json | undefined {
  const text = typed.trim();
  const number = text === '' ? Number.NaN : Number(text);
  switch (field.kind) {
    case 'switch':
      return { on: true, true: true, off: false, false: false }[text.toLowerCase()];
    case 'choice':
      if (!field.options?.includes(text)) return undefined;
      return field.options.every((option) => Number.isFinite(Number(option))) ? number : text;
    case 'number':
      return Number.isFinite(number) ? number : undefined;
    case 'text':
      if (Array.isArray(field.value)) return field.options ? wordsIn(text, field.options) : numbersIn(text);
      return Number.isFinite(number) ? number : text || undefined;
  }
}

function numbersIn(text: string): number[] | undefined {
  const numbers = text.split(/[\s,]+/).map((part) => (part === '' ? Number.NaN : Number(part)));
  return numbers.every(Number.isFinite) ? numbers : undefined;
}

function wordsIn(text: string, options: readonly string[]): string[] | undefined {
  const words = text.split(/[\s,]+/);
  return words.every((word) => options.includes(word)) ? words : undefined;
}

function leaves(value: Json | undefined, path: string): { path: string; value: Json }[] {
  if (value === undefined) return [];
  const isList = Array.isArray(value) && value.some(isObject) && !path.startsWith('architecture.');
  if (!isObject(value) && !isList) return [{ path, value }];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, `${path}.${key}`));
}

type Kind = Pick<RecipeField, 'kind' | 'options'>;

const choice = (options: readonly (string | number)[]): Kind => ({
  kind: 'choice',
  options: options.map(String),
});

/** Null: nothing that a list of values could be given for. */
function kindOf(path: string, value: Json, { split }: JsonObject): Kind | null {
  const argument = path.slice(path.lastIndexOf('.') + 1);
  if (argument === 'className' || argument === 'schedule' || path.startsWith('split.folds')) return null;
  // The part that is a fold, and what is drawn by lists, has no share.
  if (path === 'split.validation' && isObject(split) && split.folds) return null;
  if (OPTIONS[path]) return choice(OPTIONS[path]);
  if (path.startsWith('callbacks.') && ARGUMENT_OPTIONS[argument]) return choice(ARGUMENT_OPTIONS[argument]);
  if (path === 'clips.windows' || path === 'augmentation.copies') return { kind: 'text' };
  if (typeof value === 'boolean') return { kind: 'switch' };
  return typeof value === 'number' || MAYBE_NUMBERS.includes(path) ? { kind: 'number' } : null;
}

function paramKind(param: SchemaField | undefined): Kind | null {
  switch (param?.kind) {
    case 'choice':
      return choice(param.choices);
    case 'enum':
      return choice(param.values);
    case 'boolean':
      return { kind: 'switch' };
    case 'number':
      return { kind: 'number' };
    case 'several':
      return { kind: 'text', options: param.values };
    case 'list':
      return param.name === 'layers' ? null : { kind: 'text' };
    default:
      return null;
  }
}
