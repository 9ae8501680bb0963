import type { Recipe } from '../../../experiments/recipe.ts';
import type { Sweep } from '../../../experiments/sweep.ts';
import { t } from '../../../i18n.ts';

const capOf = (epochs: number) =>
  t('({count, plural, one {{epochs} epoch} other {{epochs} epochs}})', { count: epochs, epochs });

/** As {@link capOf} says it of any number. */
const CAP = new RegExp(
  ` (?:${[1, 2].map((n) => capOf(n).replace(/[()]/g, '\\$&').replace(String(n), '\\d+')).join('|')})$`,
);

/** A sweep's name without what it says of its epochs. */
export const withoutCap = (name: string): string => name.replace(CAP, '');

const named = (name: string, epochs: number | null) =>
  epochs === null ? withoutCap(name) : `${withoutCap(name)} ${capOf(epochs)}`;

/** The sweep with its recipe's epochs changed; its name and the recipe's say so while they differ from the source's. */
export function withEpochs(sweep: Sweep, epochs: number, source: Pick<Recipe, 'epochs'>): Sweep {
  const said = epochs === source.epochs ? null : epochs;
  const base = { ...sweep.base, epochs, name: named(sweep.base.name, said) };
  return { ...sweep, name: named(sweep.name, said), base };
}
