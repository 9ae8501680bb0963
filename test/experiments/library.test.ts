import { describe, expect, it } from 'vitest';
import { SAMPLE_RATE } from '../../src/audio/pcm.ts';
import { RECIPES } from '../../src/experiments/library.ts';
import { recipeSchema } from '../../src/experiments/recipe.ts';
import { modelOf } from '../../src/experiments/trainRecipe.ts';
import { logMelShape } from '../../src/features/logMel.ts';

const build = (id: string, classes = 10) => {
  const recipe = RECIPES.find((r) => r.id === id)!;
  const shape = logMelShape(Math.round(recipe.clips.seconds * SAMPLE_RATE), recipe.features);
  return { shape, model: modelOf(recipe, shape, classes) };
};

describe('the shipped recipes', () => {
  it('are valid and have names of their own', () => {
    for (const recipe of RECIPES) expect(recipeSchema.parse(recipe)).toEqual(recipe);
    expect(new Set(RECIPES.map((r) => r.id)).size).toBe(RECIPES.length);
  });

  it('build a network for their own features', () => {
    for (const { id } of RECIPES) expect(build(id, 4).model.outputShape).toEqual([null, 4]);
  });

  it('R3.cnn sees 64 × 173 frames and has the 539,418 parameters of the report', () => {
    const { shape, model } = build('R3.cnn');
    expect(shape).toEqual([64, 173, 1]);
    expect(model.countParams()).toBe(539_418);
  });
});
