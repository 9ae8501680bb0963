import { t } from '../../i18n.ts';
import type { Recipe } from '../recipe.ts';
import type { RunRecord } from '../run.ts';
import { foldOf, recipeOfStudy } from './belonging.ts';
import { contentKey } from './content.ts';
import { hasRunDiverged } from './figureOfRun.ts';
import type { StudyRow } from './study.ts';

export interface MissingOptions {
  /** No run is trained for more epochs; null as reported. */
  mostEpochs: number | null;
  /** Of rows that are cross-validated. */
  folds: 'all' | 'first';
}

export interface MissingRuns {
  runs: { name: string; recipe: Recipe }[];
  /** Rows that cannot be trained here, and why. */
  leftOut: { name: string; reason: string }[];
  /** How many are not needed: there already, waiting, or going on. */
  there: number;
}

/**
 * The runs that rows of a study still lack, each once, in the order of the table.
 * @param runs that are kept
 * @param fingerprint of the dataset that they are to be trained on
 * @param obstacle why a recipe cannot be trained here; null where it can
 */
export function missingRuns(
  rows: readonly StudyRow[],
  runs: readonly RunRecord[],
  fingerprint: string,
  { mostEpochs, folds: which }: MissingOptions,
  obstacle: (recipe: Recipe) => string | null,
): MissingRuns {
  const here = new Set(
    runs
      .filter((run) => run.dataset.fingerprint === fingerprint && counts(run))
      .map(({ recipe }) => contentKey(recipe)),
  );
  const found: MissingRuns = { runs: [], leftOut: [], there: 0 };
  for (const [id, folds] of recipesOf(rows)) {
    const shipped = recipeOfStudy(id);
    const reason = obstacle(shipped);
    if (reason !== null) {
      found.leftOut.push({ name: shipped.name, reason });
      continue;
    }
    const count = folds === null ? 1 : which === 'all' ? folds : 1;
    for (let index = 0; index < count; index++) {
      const whole = folds === null ? shipped : foldOf(shipped, folds, index);
      const recipe = mostEpochs === null ? whole : { ...whole, epochs: Math.min(whole.epochs, mostEpochs) };
      const fold = folds !== null && t('fold {number} of {total}', { number: index + 1, total: folds });
      const name = fold ? `${shipped.name} · ${fold}` : shipped.name;
      if (here.has(contentKey(recipe)) || here.has(contentKey(whole))) found.there++;
      else found.runs.push({ name, recipe });
      here.add(contentKey(recipe));
    }
  }
  return found;
}

/** Each recipe of the rows once, with the folds of its row. */
function recipesOf(rows: readonly StudyRow[]): Map<string, number | null> {
  const recipes = new Map<string, number | null>();
  for (const { cells, folds } of rows)
    for (const cell of cells)
      if (cell) for (const id of [cell.recipe, cell.minus]) if (id !== undefined) recipes.set(id, folds);
  return recipes;
}

/** A run that was cancelled, or failed by an accident, is worth another try. */
const counts = (run: RunRecord) =>
  run.status !== 'cancelled' && (run.status !== 'failed' || hasRunDiverged(run));
