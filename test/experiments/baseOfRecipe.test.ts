import { describe, expect, it } from 'vitest';
import { baseOfRecipe } from '../../src/experiments/baseOfRecipe.ts';
import { libraryRecipe } from '../../src/experiments/library.ts';
import type { Recipe } from '../../src/experiments/recipe.ts';

describe('the base of a recipe', () => {
  it('is the application in its network', () => {
    expect(baseOfRecipe(libraryRecipe('R2.resnet.out')!.recipe)).toBe('ResNet50');
    expect(baseOfRecipe(libraryRecipe('R2.xception.dense')!.recipe)).toBe('Xception');
    expect(baseOfRecipe(libraryRecipe('R3.cnn')!.recipe)).toBeNull();
  });

  it('is found among own layers, and not where parameters are wrong', () => {
    const architecture = (params: Recipe['architecture']['params']): Pick<Recipe, 'architecture'> => ({
      architecture: { id: 'custom', params },
    });
    const layers = [
      { className: 'Application', application: 'VGG19' },
      { className: 'Flatten' },
      { className: 'Dense', units: 10, activation: 'softmax' },
    ];
    expect(baseOfRecipe(architecture({ layers }))).toBe('VGG19');
    expect(baseOfRecipe(architecture({ layers: 'none' }))).toBeNull();
  });
});
