import type { Recipe } from '../../../experiments/recipe.ts';
import type { Sweep } from '../../../experiments/sweep.ts';

const CAP = / \(\d+ epochs?\)$/;

/** A sweep's name without what it says of its epochs. */
export const withoutCap = (name: string): string => name.replace(CAP, '');

const named = (name: string, epochs: number | null) =>
  `${withoutCap(name)}${epochs === null ? '' : ` (${epochs} ${epochs === 1 ? 'epoch' : 'epochs'})`}`;

/** The sweep with its recipe's epochs changed; its name and the recipe's say so while they differ from the source's. */
export function withEpochs(sweep: Sweep, epochs: number, source: Pick<Recipe, 'epochs'>): Sweep {
  const said = epochs === source.epochs ? null : epochs;
  const base = { ...sweep.base, epochs, name: named(sweep.base.name, said) };
  return { ...sweep, name: named(sweep.name, said), base };
}
