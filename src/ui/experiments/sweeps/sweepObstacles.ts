import type { Track } from '../../../dataset/track.ts';
import { genresOf } from '../../../dataset/track.ts';
import type { PlannedRecipe } from '../../../experiments/planSweep.ts';
import type { Recipe } from '../../../experiments/recipe.ts';
import { trackObstacle } from '../../../experiments/trackObstacle.ts';
import { t } from '../../../i18n.ts';
import { splitPreview } from '../../train/splitPreview.ts';

/** What stands in the way of planned runs on these tracks, and what the user should know; sentences, none twice. */
export interface TrackFit {
  obstacles: string[];
  warnings: string[];
}

/** The first of the recipes that differ in what the key names. */
function distinct(recipes: readonly Recipe[], key: (recipe: Recipe) => unknown): Recipe[] {
  const seen = new Map<string, Recipe>();
  for (const recipe of recipes) {
    const name = JSON.stringify(key(recipe));
    if (!seen.has(name)) seen.set(name, recipe);
  }
  return [...seen.values()];
}

export function trackFit(planned: readonly PlannedRecipe[], tracks: readonly Track[]): TrackFit {
  const genres = genresOf(tracks).length;
  if (genres < 2)
    return {
      obstacles: [
        genres === 0
          ? t('There are no tracks to train on.')
          : t('All tracks are of one genre: a network needs at least two to tell apart.'),
      ],
      warnings: [],
    };
  const recipes = planned.map(({ recipe }) => recipe);
  const misfits = distinct(recipes, ({ features }) => features).map(({ features }) =>
    trackObstacle(tracks, features),
  );
  // The folds of one division, and repetitions with another seed, are as good or as bad as the first.
  const previews = distinct(recipes, ({ clips, split: { seed: _, folds, ...split } }) => [
    clips,
    split,
    folds?.count,
  ]).map(({ clips, split, seed }) => splitPreview(tracks, clips, split, seed));
  const told = (sentences: readonly (string | null)[]) => [
    ...new Set(sentences.filter((sentence) => sentence !== null)),
  ];
  return {
    obstacles: told([...misfits, ...previews.map(({ error }) => error)]),
    warnings: told(previews.flatMap(({ warnings }) => warnings)),
  };
}
