import { z } from 'zod';
import { architectures } from '../models/architectures/index.ts';
import { type Recipe, recipeSchema } from './recipe.ts';

/** The text is no recipe that can be run; the message names the field that is wrong, in words for the user. */
export class RecipeFileError extends Error {
  override name = 'RecipeFileError';
}

/** What recipe files end in. */
export const RECIPE_FILE_ENDING = '.melscope-recipe.json';

const VERSION = recipeSchema.shape.version.value;
/** A misspelt field would otherwise be passed over in silence. */
const fileSchema = z.strictObject(recipeSchema.shape);

/** A recipe as the text of a file, to be read by people too. */
export const recipeText = (recipe: Recipe): string => `${JSON.stringify(recipe, null, 2)}\n`;

/**
 * Reads what {@link recipeText} wrote, or somebody by hand.
 * @throws RecipeFileError
 */
export function readRecipe(text: string): Recipe {
  const json = parseJson(text);
  const { version } = json;
  if (version === undefined) {
    throw new RecipeFileError(
      `This is not a recipe: it has no field "version". Recipes of this Melscope have version ${VERSION}.`,
    );
  }
  if (version !== VERSION) {
    throw new RecipeFileError(
      `This recipe has version ${JSON.stringify(version)}; this Melscope reads version ${VERSION} only. Save it again with a Melscope that writes version ${VERSION}.`,
    );
  }
  const result = fileSchema.safeParse(json);
  if (!result.success) throw new RecipeFileError(inWords(result.error, []));
  checkParams(result.data.architecture);
  return result.data;
}

function parseJson(text: string): Record<string, unknown> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new RecipeFileError(`This is not a recipe: it is no valid JSON. ${(error as Error).message}`);
  }
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    throw new RecipeFileError('This is not a recipe: a recipe is a JSON object with fields.');
  }
  return json as Record<string, unknown>;
}

/** Each architecture has parameters of its own, which the recipe's schema does not know. */
function checkParams({ id, params }: Recipe['architecture']): void {
  const { paramsSchema } = architectures.find((architecture) => architecture.id === id)!;
  const result = paramsSchema.safeParse(params);
  if (!result.success) throw new RecipeFileError(inWords(result.error, ['architecture', 'params']));
}

function inWords({ issues }: z.ZodError, prefix: readonly PropertyKey[]): string {
  const issue = issues[0]!;
  const field = [...prefix, ...issue.path].join('.');
  const others = issues.length > 1 ? ` (and ${issues.length - 1} more)` : '';
  return `This recipe cannot be used: ${field ? `its field "${field}" is wrong. ` : ''}${issue.message}.${others}`;
}
