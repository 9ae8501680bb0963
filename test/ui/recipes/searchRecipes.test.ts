import { describe, expect, it } from 'vitest';
import { LIBRARY, libraryRecipe } from '../../../src/experiments/library.ts';
import { isEdited } from '../../../src/ui/recipes/isEdited.ts';
import { libraryRow, ownRow } from '../../../src/ui/recipes/recipeRow.ts';
import { searchRecipes } from '../../../src/ui/recipes/searchRecipes.ts';

const rows = LIBRARY.map(libraryRow);
const found = (search: string) => searchRecipes(rows, search).map(({ recipe }) => recipe.id);

describe('the list of recipes', () => {
  it('finds rows by all words of a search, in any order and case, and by id', () => {
    expect(found('')).toHaveLength(LIBRARY.length);
    expect(found('  MFCC lstm 64 bidirectional ')).toEqual(['R5.bilstm64.mfcc13']);
    expect(found('r2.xception.out4')).toEqual(['R2.xception.out4']);
    expect(found('weights file').every((id) => /^R2\.(resnet|xception)/.test(id))).toBe(true);
    expect(found('weights file')).toHaveLength(5);
    expect(found('zebra')).toEqual([]);
  });

  it('says of each what it needs and what it trains on', () => {
    const row = (id: string) => libraryRow(libraryRecipe(id)!);
    expect(row('R2.xception.out')).toMatchObject({
      group: 'R2',
      title: 'Xception, output layer only',
      network: 'Xception',
      data: 'Colour picture 299×299 of 128 mel bands, 30 s clips',
      needs: ['Xception weights file'],
      takesPictures: true,
    });
    expect(row('R4.cnn')).toMatchObject({ needs: [], takesPictures: false });
    expect(row('quick').group).toBe('app');
    expect(ownRow(libraryRecipe('R3.cnn')!.recipe)).toMatchObject({
      group: 'own',
      title: 'R3: 64-mel CNN on 2 s windows',
    });
  });
});

it('a recipe is edited when a value differs, not when its fields stand in another order', () => {
  const { recipe } = libraryRecipe('R3.cnn')!;
  const { epochs, ...rest } = recipe;
  expect(isEdited({ epochs, ...rest } as typeof recipe, recipe)).toBe(false);
  expect(isEdited({ ...recipe, epochs: epochs + 1 }, recipe)).toBe(true);
  expect(isEdited({ ...recipe, callbacks: [] }, recipe)).toBe(true);
});
