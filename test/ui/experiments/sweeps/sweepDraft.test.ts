import { beforeEach, describe, expect, it } from 'vitest';
import { FIRST_RECIPE, libraryRecipe } from '../../../../src/experiments/library.ts';
import { shippedSweep } from '../../../../src/experiments/shippedSweeps.ts';
import { withEpochs } from '../../../../src/ui/experiments/sweeps/epochCap.ts';
import { OPEN_RECIPE, useSweepDraft } from '../../../../src/ui/experiments/sweeps/sweepDraft.ts';
import { numbers } from './records.ts';

const draft = () => useSweepDraft.getState().draft!;
const change = (part: Partial<ReturnType<typeof draft>>) =>
  useSweepDraft.getState().change({ ...draft(), ...part });

describe('a sweep that is being put together', () => {
  beforeEach(() => useSweepDraft.getState().begin(OPEN_RECIPE));

  it('is called after what is varied until it has been given a name', () => {
    expect(draft().base).toEqual(FIRST_RECIPE);
    change({ dimensions: [{ ...numbers('epochs', [3, 5]), name: 'Epochs' }] });
    expect(draft().name).toBe('First try: Epochs');
    useSweepDraft.getState().change(withEpochs(draft(), 2, FIRST_RECIPE));
    expect(draft().name).toBe('First try (2 epochs): Epochs');
    change({ name: 'Mine' });
    change({ dimensions: [] });
    expect(draft().name).toBe('Mine');
    useSweepDraft.getState().change(withEpochs(draft(), 3, FIRST_RECIPE));
    expect(draft().name).toBe('Mine (3 epochs)');
  });

  it('loses the name and the note of a shipped sweep with its recipe', () => {
    useSweepDraft.getState().begin('R5.folds');
    const { name, note } = draft();
    change({ seeds: 2 });
    expect(draft()).toMatchObject({ name, note });
    const base = libraryRecipe('R5.lstm64.mfcc13')!.recipe;
    change({ base });
    expect(draft()).toMatchObject({ name: `${base.name}: 5-fold cross-validation`, note: '' });
    change({ folds: 10 });
    expect(draft().name).toBe(`${base.name}: 10-fold cross-validation`);
  });

  it('goes on where it was, for the same source only', () => {
    change({ seeds: 4 });
    useSweepDraft.getState().continueWith(OPEN_RECIPE);
    expect(draft().seeds).toBe(4);
    useSweepDraft.getState().continueWith('R1.kernel');
    const { id, ...made } = draft();
    const { id: shippedId, ...shipped } = shippedSweep('R1.kernel')!.sweep;
    expect(made).toEqual(shipped);
    expect(id).not.toBe(shippedId);
    useSweepDraft.getState().continueWith('nothing of that name');
    expect(useSweepDraft.getState().draft).toBeNull();
  });
});
