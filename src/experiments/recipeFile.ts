import { z } from 'zod';
import { t } from '../i18n.ts';
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
      t('This is not a recipe: it has no field "version". Recipes of this Melscope have version {version}.', {
        version: VERSION,
      }),
    );
  }
  if (version !== VERSION) {
    throw new RecipeFileError(
      t(
        'This recipe has version {found}; this Melscope reads version {version} only. Save it again with a Melscope that writes version {version}.',
        { found: JSON.stringify(version), version: VERSION },
      ),
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
    throw new RecipeFileError(
      t('This is not a recipe: it is no valid JSON. {message}', { message: (error as Error).message }),
    );
  }
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    throw new RecipeFileError(t('This is not a recipe: a recipe is a JSON object with fields.'));
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
  const { message } = issue;
  const sentence = field
    ? t('This recipe cannot be used: its field "{field}" is wrong. {message}.', { field, message })
    : t('This recipe cannot be used: {message}.', { message });
  return issues.length > 1
    ? `${sentence} ${t('(and {count} more)', { count: issues.length - 1 })}`
    : sentence;
}
