import type { Recipe } from '../recipe.ts';

/** The reports that the recipes come from. */
export const REPORTS = ['R1', 'R2', 'R3', 'R4', 'R5'] as const;
export type ReportId = (typeof REPORTS)[number];

/** A recipe that the app ships. */
export interface LibraryRecipe {
  recipe: Recipe;
  /** Null for a recipe of the app's own. */
  report: ReportId | null;
  /** The row of the report's tables that the recipe belongs to, e.g. `R1.kernel`. */
  row: string | null;
  /** What the report measured, with its metric; null where it gives no figure. */
  reported: string | null;
}

/** An entry of a report; the recipe's id is the row's, with a dot and more where a row has several recipes. */
export function reportRecipe(
  row: `${ReportId}.${string}`,
  reported: string | null,
  recipe: Recipe,
): LibraryRecipe {
  return { recipe, report: row.slice(0, 2) as ReportId, row, reported };
}
