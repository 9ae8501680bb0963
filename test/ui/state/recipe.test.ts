import 'fake-indexeddb/auto';
import { deleteDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Recipe } from '../../../src/experiments/recipe.ts';

/** The store as a page has it that has just been opened; what is stored stays. */
async function freshPage() {
  vi.resetModules();
  const { useRecipe } = await import('../../../src/ui/state/recipe.ts');
  return useRecipe;
}

const { FIRST_RECIPE, libraryRecipe } = await import('../../../src/experiments/library.ts');
const r3 = libraryRecipe('R3.cnn')!.recipe;

beforeEach(() => deleteDB('melscope-recipes'));

describe('the open recipe', () => {
  it('survives a reload with its changes', async () => {
    const page = await freshPage();
    await page.getState().load();
    page.getState().open(r3);
    page.getState().edit({ epochs: 7 });
    await vi.waitFor(async () => {
      const reloaded = await freshPage();
      await reloaded.getState().load();
      expect(reloaded.getState().recipe).toEqual({ ...r3, epochs: 7 });
    });
  });

  it('is not replaced by the last one when another was opened before that was read', async () => {
    const page = await freshPage();
    await page.getState().load();
    page.getState().open(r3);
    await new Promise((resolve) => setTimeout(resolve, 600));
    const reloaded = await freshPage();
    const loading = reloaded.getState().load();
    reloaded.getState().edit({ epochs: 3 });
    await loading;
    expect(reloaded.getState().recipe).toEqual({ ...FIRST_RECIPE, epochs: 3 });
  });

  it('that cannot run is not kept', async () => {
    const page = await freshPage();
    await page.getState().load();
    page.getState().open(r3);
    await new Promise((resolve) => setTimeout(resolve, 600));
    page.getState().edit({ batchSize: 0 });
    expect(page.getState().problems).toHaveLength(1);
    await new Promise((resolve) => setTimeout(resolve, 600));
    const reloaded = await freshPage();
    await reloaded.getState().load();
    expect(reloaded.getState().recipe).toEqual(r3);
  });
});

describe('the user’s own recipes', () => {
  it('are saved under a name, changed, and deleted', async () => {
    const page = await freshPage();
    await page.getState().load();
    page.getState().open({ ...r3, epochs: 5 });
    await page.getState().saveAs('Short R3');
    const saved = page.getState().recipe;
    expect(saved).toMatchObject({ name: 'Short R3', epochs: 5 });
    expect(libraryRecipe(saved.id)).toBeUndefined();

    page.getState().edit({ epochs: 6 });
    expect(page.getState().own[0]!.epochs).toBe(5);
    await page.getState().save();

    const reloaded = await freshPage();
    await reloaded.getState().load();
    expect(reloaded.getState().own).toEqual([{ ...saved, epochs: 6 }]);
    await reloaded.getState().remove(saved.id);
    expect(reloaded.getState().own).toEqual([]);
  });

  it('from a file get a name and an id that are free', async () => {
    const page = await freshPage();
    await page.getState().load();
    expect(await page.getState().add({ ...r3, name: 'Theirs' })).toBe('Theirs');
    expect(await page.getState().add({ ...r3, name: 'Theirs' })).toBe('Theirs (2)');
    const ids = page.getState().own.map(({ id }) => id);
    expect(new Set([...ids, r3.id]).size).toBe(3);
    expect(page.getState().recipe.name).toBe('Theirs (2)');
  });

  it('of another version are counted, and the others still open', async () => {
    const { storeRecipe } = await import('../../../src/storage/recipes.ts');
    await storeRecipe({ ...r3, id: 'own.1', name: 'Fine' });
    await storeRecipe({ ...r3, id: 'own.2', version: 9 } as unknown as Recipe);
    const page = await freshPage();
    await page.getState().load();
    expect(page.getState().own.map(({ name }) => name)).toEqual(['Fine']);
    expect(page.getState().unreadable).toBe(1);
  });
});
