import { create } from 'zustand';
import type { Recipe } from '../../../experiments/recipe.ts';
import { shippedSweep } from '../../../experiments/shippedSweeps.ts';
import type { Sweep } from '../../../experiments/sweep.ts';
import { t } from '../../../i18n.ts';
import { useRecipe } from '../../state/recipe.ts';
import { ownId } from '../../state/recipeNames.ts';
import { useRuns } from '../../state/runs.ts';
import { withoutCap } from './epochCap.ts';

/** Of the open recipe, with nothing varied yet. */
export const OPEN_RECIPE = 'open';

interface DraftState {
  /** What the draft was made of: a sweep's id, or {@link OPEN_RECIPE}. */
  source: string | null;
  /** As it was made. */
  original: Sweep | null;
  draft: Sweep | null;
  /** What was typed for a field and cannot be read, by its path. */
  faults: Record<string, string>;
  /** @param fault null: all can be read */
  setFault(path: string, fault: string | null): void;
  /** Makes a draft of this source, unless there is one already. */
  continueWith(source: string): void;
  /** Makes a draft of this source anew. */
  begin(source: string): void;
  /**
   * The name goes along as long as it is the one that was made for it. With another recipe, the name and the note that
   * the sweep came with no longer tell what it is.
   */
  change(draft: Sweep): void;
}

/** The sweep that is being put together: it outlives a look at another page, not a reload. */
export const useSweepDraft = create<DraftState>((set, get) => ({
  source: null,
  original: null,
  draft: null,
  faults: {},
  setFault(path, fault) {
    const { [path]: before = null, ...others } = get().faults;
    if (fault !== before) set({ faults: fault === null ? others : { ...others, [path]: fault } });
  },
  continueWith(source) {
    if (get().source !== source || get().draft === null) get().begin(source);
  },
  begin(source) {
    const draft = draftOf(source);
    set({ source, original: draft, draft });
  },
  change(draft) {
    const { draft: before, original } = get();
    const anotherRecipe = before && draft.base.id !== before.base.id;
    if (anotherRecipe && original && withoutCap(draft.name) === original.name) {
      set({ draft: { ...draft, name: nameOf(draft), note: '' } });
      return;
    }
    const renamed = before?.name === nameOf(before ?? draft) && draft.name !== '';
    const typed =
      before &&
      draft.name !== before.name &&
      draft.base === before.base &&
      draft.dimensions === before.dimensions;
    set({ draft: renamed && !typed ? { ...draft, name: nameOf(draft) } : draft });
  },
}));

/** Null where there is no sweep of that id. */
function draftOf(source: string): Sweep | null {
  const { sweeps } = useRuns.getState();
  const made =
    source === OPEN_RECIPE
      ? emptySweep(useRecipe.getState().recipe)
      : (shippedSweep(source)?.sweep ?? sweeps.find(({ id }) => id === source));
  return made ? { ...made, id: ownId() } : null;
}

/** After what is varied: `First try: Learning rate × Batch size`. */
function nameOf({ base, dimensions, folds }: Pick<Sweep, 'base' | 'dimensions' | 'folds'>): string {
  const varied = dimensions.map(({ name }) => name).join(' × ');
  if (varied) return `${base.name}: ${varied}`;
  return folds === null
    ? t('{recipe}: sweep', { recipe: base.name })
    : t('{recipe}: {folds}-fold cross-validation', { recipe: base.name, folds });
}

const emptySweep = (base: Recipe): Sweep => ({
  version: 1,
  id: OPEN_RECIPE,
  name: nameOf({ base, dimensions: [], folds: null }),
  note: '',
  base,
  dimensions: [],
  sampling: { kind: 'grid' },
  seeds: 1,
  folds: null,
});
