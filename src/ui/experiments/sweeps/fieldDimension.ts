import { type Json, type RecipeField, valueInWords } from '../../../experiments/recipeFields.ts';
import type { Sweep, SweepDimension } from '../../../experiments/sweep.ts';

/** The one field that all options of a dimension set, and nothing else; null where they set several together. */
export function fieldOf({ options }: SweepDimension): string | null {
  const paths = new Set(options.flatMap(({ change }) => Object.keys(change)));
  return paths.size === 1 ? [...paths][0]! : null;
}

/** A dimension's values of the field. */
export const valuesOf = ({ options }: SweepDimension, path: string): Json[] =>
  options.map(({ change }) => change[path]!);

/** The field with a list of values. @param values not empty */
export function fieldDimension(
  { path, label }: Pick<RecipeField, 'path' | 'label'>,
  values: readonly Json[],
): SweepDimension {
  return {
    name: label,
    options: values.map((value) => ({ label: valueInWords(path, value), change: { [path]: value } })),
  };
}

/** What a field is varied over before the user has said: both settings of a switch, else the recipe's own value. */
export function firstValues({ kind, value }: Pick<RecipeField, 'kind' | 'value'>): Json[] {
  return kind === 'switch' ? [false, true] : [value];
}

/** The sweep with one of its dimensions replaced, or taken out. */
export function withDimension(sweep: Sweep, index: number, dimension: SweepDimension | null): Sweep {
  const dimensions = sweep.dimensions.flatMap((before, i) => (i === index ? (dimension ?? []) : before));
  return { ...sweep, dimensions };
}

/** How many combinations of values there are. */
export const gridSize = ({ dimensions }: Pick<Sweep, 'dimensions'>): number =>
  dimensions.reduce((product, { options }) => product * options.length, 1);
