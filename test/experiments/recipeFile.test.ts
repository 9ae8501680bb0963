import { describe, expect, it } from 'vitest';
import { FIRST_RECIPE, LIBRARY } from '../../src/experiments/library.ts';
import { RecipeFileError, readRecipe, recipeText } from '../../src/experiments/recipeFile.ts';

const json = () => JSON.parse(recipeText(FIRST_RECIPE));
const problem = (recipe: unknown): string => {
  try {
    readRecipe(typeof recipe === 'string' ? recipe : JSON.stringify(recipe));
  } catch (error) {
    expect(error).toBeInstanceOf(RecipeFileError);
    return (error as Error).message;
  }
  throw new Error('It was read.');
};

describe('a recipe file', () => {
  it('gives back every shipped recipe unchanged', () => {
    for (const { recipe } of LIBRARY) expect(readRecipe(recipeText(recipe))).toEqual(recipe);
  });

  it('may leave out what has a default', () => {
    const { standardize: _, transfer: __, augmentation: ___, vote: ____, ...written } = json();
    expect(readRecipe(JSON.stringify(written))).toEqual(FIRST_RECIPE);
  });

  it('is refused with the name of the field that is wrong', () => {
    expect(problem({ ...json(), batchSize: 0 })).toMatch(/"batchSize".*>=1/);
    expect(problem({ ...json(), features: { ...json().features, hop: 'often' } })).toMatch(
      /"features.hop".*number/,
    );
    expect(problem({ ...json(), optimizer: { name: 'adam', learningRate: -1 } })).toMatch(
      /"optimizer.learningRate"/,
    );
    const { clips: _, ...withoutClips } = json();
    expect(problem(withoutClips)).toMatch(/"clips"/);
  });

  it('is refused where an architecture or a parameter of one is unknown or out of range', () => {
    expect(problem({ ...json(), architecture: { id: 'R9', params: {} } })).toMatch(/"architecture.id"/);
    expect(problem({ ...json(), architecture: { id: 'R1', params: { kernelSize: 4 } } })).toMatch(
      /"architecture.params.kernelSize"/,
    );
    expect(problem({ ...json(), architecture: { id: 'R1', params: { size: 4 } } })).toMatch(/size/);
  });

  it('is refused where a field is misspelt, instead of passing it over', () => {
    expect(problem({ ...json(), standardise: true })).toMatch(/standardise/);
  });

  it('of another version is refused with the versions that work', () => {
    expect(problem({ ...json(), version: 2 })).toMatch(/version 2.*version 1/);
    const { version: _, ...unversioned } = json();
    expect(problem(unversioned)).toMatch(/no field "version"/);
  });

  it('that is something else is called so', () => {
    expect(problem('{"version": 1,')).toMatch(/no valid JSON/);
    expect(problem('[1, 2]')).toMatch(/JSON object/);
    expect(problem('')).toMatch(/no valid JSON/);
  });
});
