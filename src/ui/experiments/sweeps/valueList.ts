import { type Json, type RecipeField, readFieldValue } from '../../../experiments/recipeFields.ts';
import { t } from '../../../i18n.ts';

/** The values of a field as they were typed, or what is wrong with them, for the user. */
type ReadList = { values: Json[] } | { problem: string };

/** More values of one field than this are no comparison that anybody reads. */
export const MOST_VALUES = 50;

/** Whether each value is itself several numbers or words: then semicolons stand between values. */
const isOfLists = ({ value }: Pick<RecipeField, 'value'>) => Array.isArray(value);

/**
 * Reads `0.1, 0.01, 1e-3`, or `0,1; 0,01`: where semicolons stand between values, a comma is a decimal one. Of a field
 * that is a list, `16, 32; 32, 64`. A value counts once.
 */
export function readValueList(field: RecipeField, text: string): ReadList {
  const semicolons = isOfLists(field) || text.includes(';');
  const separator = semicolons ? ';' : field.kind === 'number' ? /[\s,]+/ : ',';
  const words = text.split(separator).flatMap((word) => word.trim() || []);
  if (words.length === 0)
    return { problem: t('Give at least one value, such as {example}.', { example: exampleOf(field) }) };
  const values = new Map<string, Json>();
  for (const word of words) {
    const value = readFieldValue(field, isOfLists(field) ? word : word.replace(',', '.'));
    if (value === undefined)
      return {
        problem: t('“{word}” cannot be read; write {example}.', { word, example: exampleOf(field) }),
      };
    values.set(JSON.stringify(value), value);
  }
  return values.size > MOST_VALUES
    ? { problem: t('At most {most} values.', { most: MOST_VALUES }) }
    : { values: [...values.values()] };
}

/** The list as it would be typed; what nobody can type, such as none, is left out. */
export function valueListText(field: RecipeField, values: readonly Json[]): string {
  const typed = values.filter((value) => value !== null);
  return isOfLists(field)
    ? typed.map((value) => (value as Json[]).join(', ')).join('; ')
    : typed.map(String).join(', ');
}

function exampleOf(field: RecipeField): string {
  if (isOfLists(field)) {
    const [one, other] = field.options ?? [];
    return one ? `${one}; ${one}, ${other}` : '16, 32; 32, 64';
  }
  return field.kind === 'number' ? t('0.1, 0.01 or 1e-3') : String(field.value);
}
