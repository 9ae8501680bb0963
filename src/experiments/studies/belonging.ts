import { libraryRecipe } from '../library.ts';
import type { Recipe } from '../recipe.ts';
import { type RecipeDifference, recipeDifferences } from '../recipeDifferences.ts';
import type { RunRecord } from '../run.ts';
import { contentKey, contentOf, REPEATS, valuesApart } from './content.ts';
import type { Study, StudyCell, StudyRow } from './study.ts';

/** One field in which a run's recipe is not the library's; the values are in words. */
export interface ChangedField {
  path: string;
  label: string;
  shipped: string;
  here: string;
}

/** What makes a recipe smaller, or divides its data otherwise, without making another system of it. */
const SCALE = /^(epochs|batchSize|split\..*|features\.picture\.size|transfer\.weights)$/;
const PICTURE_SIZE = 'features.picture.size';

/** The recipe as one fold of a k-fold cross-validation. @param index from 0 */
export const foldOf = (recipe: Recipe, count: number, index: number): Recipe => ({
  ...recipe,
  split: { ...recipe.split, folds: { count, index } },
});

/** The shipped recipe of a cell. @throws Error if the library has none of that id */
export function recipeOfStudy(id: string): Recipe {
  const entry = libraryRecipe(id);
  if (!entry) throw new Error(`There is no recipe “${id}” in the library`);
  return entry.recipe;
}

/** By content: the runs of a sweep, and those of an earlier visit, are often alike. */
const known = new Map<string, Map<string, ChangedField[] | null>>();

/**
 * In what a run differs from a cell's recipe; null where it is a run of something else: nearer to another row of the
 * study, or changed in more than its size and split while its recipe is not the cell's own. Seeds and the number of a
 * fold do not count.
 */
export function changesForCell(
  study: Study,
  { folds }: Pick<StudyRow, 'folds'>,
  cell: Pick<StudyCell, 'recipe' | 'metric'>,
  { recipe, epochs }: Pick<RunRecord, 'recipe' | 'epochs'>,
): ChangedField[] | null {
  // How long it was to be trained further says nothing of an epoch that it has been through.
  const beyond = cell.metric.kind === 'epoch' && epochs.length >= cell.metric.epoch;
  const content = contentKey(firstFold(recipe));
  const found = known.get(content) ?? new Map<string, ChangedField[] | null>();
  known.set(content, found);
  const key = [study.report, cell.recipe, folds, beyond, recipe.id === cell.recipe].join();
  const before = found.get(key);
  if (before !== undefined) return before;
  const changes = changesFrom(study, recipeOfStudy(cell.recipe), folds, recipe, beyond);
  found.set(key, changes);
  return changes;
}

function changesFrom(
  study: Study,
  shipped: Recipe,
  folds: number | null,
  whole: Recipe,
  anyEpochs: boolean,
): ChangedField[] | null {
  if (whole.architecture.id !== shipped.architecture.id) return null;
  const recipe = firstFold(whole);
  const form = nearest(recipe, shipped, folds);
  const compared = anyEpochs ? { ...form, epochs: recipe.epochs } : form;
  const apart = valuesApart(contentOf(recipe), contentOf(compared));
  if (apart === 0) return [];
  if (apart > fewestInStudy(study, recipe)) return null;
  const isFold = recipe.split.folds ?? compared.split.folds;
  const ignored = isFold ? [...REPEATS, 'split.validation'] : REPEATS;
  const changes = recipeDifferences([compared, recipe], ignored).map(named(compared, recipe));
  const own = whole.id === shipped.id || changes.every(({ path }) => SCALE.test(path));
  return own ? changes : null;
}

const folded = new WeakMap<Recipe, Map<number | null, Recipe>>();

/** The recipe as the first of so many folds, always the same object; as it is where `count` is null. */
function asFirstFold(recipe: Recipe, count: number | null): Recipe {
  if (count === null) return recipe;
  const forms = folded.get(recipe) ?? new Map<number | null, Recipe>();
  folded.set(recipe, forms);
  const form = forms.get(count) ?? foldOf(recipe, count, 0);
  forms.set(count, form);
  return form;
}

/** Which fold it is makes no other recipe of it. */
const firstFold = (recipe: Recipe) => asFirstFold(recipe, recipe.split.folds?.count ?? null);

/** Of a row that is cross-validated, a fold and a single split are both the shipped recipe. */
function nearest(recipe: Recipe, shipped: Recipe, folds: number | null): Recipe {
  return recipe.split.folds ? asFirstFold(shipped, folds) : shipped;
}

const named =
  (shipped: Recipe, recipe: Recipe) =>
  ({ path, label, values }: RecipeDifference): ChangedField => {
    const sizeOnly =
      path === 'features.picture' && shipped.features.picture?.mode === recipe.features.picture?.mode;
    return { path: sizeOnly ? PICTURE_SIZE : path, label, shipped: values[0]!, here: values[1]! };
  };

const fewest = new WeakMap<Recipe, Map<Study, number>>();

/** How near the nearest recipe of the study is, in values. */
function fewestInStudy(study: Study, recipe: Recipe): number {
  const before = fewest.get(recipe) ?? new Map<Study, number>();
  fewest.set(recipe, before);
  const content = contentOf(recipe);
  const found =
    before.get(study) ??
    Math.min(
      ...study.tables.flatMap(({ rows }) =>
        rows.flatMap(({ cells, folds }) =>
          cells.map((cell) =>
            cell === null
              ? Number.POSITIVE_INFINITY
              : valuesApart(content, contentOf(nearest(recipe, recipeOfStudy(cell.recipe), folds))),
          ),
        ),
      ),
    );
  before.set(study, found);
  return found;
}
