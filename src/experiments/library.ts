import type { LibraryRecipe } from './library/entry.ts';
import { firstTry, shipped } from './library/own.ts';
import { r1 } from './library/r1.ts';
import { r2 } from './library/r2.ts';
import { r3 } from './library/r3.ts';
import { r4 } from './library/r4.ts';
import { r5 } from './library/r5.ts';

export { type LibraryRecipe, REPORTS, type ReportId } from './library/entry.ts';

/** Every recipe that the app ships, the simplest first, then report by report. */
export const LIBRARY: readonly LibraryRecipe[] = [firstTry, shipped, ...r1, ...r2, ...r3, ...r4, ...r5];

/** What a first visit trains. */
export const FIRST_RECIPE = firstTry.recipe;

/** Of the model that comes with the app. */
export const SHIPPED_RECIPE = shipped.recipe;

/** The shipped recipe of that id, if there is one. */
export const libraryRecipe = (id: string): LibraryRecipe | undefined =>
  LIBRARY.find((entry) => entry.recipe.id === id);
