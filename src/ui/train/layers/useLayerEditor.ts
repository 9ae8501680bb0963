import { useState } from 'react';
import type { Recipe } from '../../../experiments/recipe.ts';
import type { LayerSpec } from '../../../models/layers.ts';
import { useRecipe } from '../../state/recipe.ts';
import { changed, type History, historyOf, redone, undone } from './history.ts';

/** A layer with an identity that stays while layers move. */
export interface Item {
  id: number;
  spec: LayerSpec;
}

interface Edition {
  architecture: Recipe['architecture'];
  items: readonly Item[];
}

let lastId = 0;
const itemOf = (spec: LayerSpec): Item => ({ id: ++lastId, spec });

/**
 * The layers of the recipe's network as they are edited. The first change makes the architecture a list of its own;
 * undoing it brings the architecture back that it was.
 * @param layers of the recipe's architecture when the editor opens
 */
export function useLayerEditor(layers: readonly LayerSpec[]) {
  const edit = useRecipe((s) => s.edit);
  const [history, setHistory] = useState<History<Edition>>(() =>
    historyOf({ architecture: useRecipe.getState().recipe.architecture, items: layers.map(itemOf) }),
  );
  const { items } = history.present;
  const go = (next: History<Edition>) => {
    setHistory(next);
    edit({ architecture: next.present.architecture });
  };
  const put = (next: readonly Item[], about?: string) => {
    const architecture = { id: 'custom', params: { layers: next.map((item) => item.spec) } } as const;
    go(changed(history, { architecture, items: next }, about));
  };
  const indexOf = (id: number) => items.findIndex((item) => item.id === id);
  return {
    items,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    undo: () => go(undone(history)),
    redo: () => go(redone(history)),
    /** @returns the identity of what was added */
    insert(index: number, spec: LayerSpec): number {
      const item = itemOf(spec);
      put(items.toSpliced(index, 0, item));
      return item.id;
    },
    remove: (id: number) => put(items.filter((item) => item.id !== id)),
    /** @param by −1 up, 1 down; at the end of the list nothing happens */
    move(id: number, by: -1 | 1) {
      const from = indexOf(id);
      const to = from + by;
      if (to >= 0 && to < items.length) put(items.toSpliced(from, 1).toSpliced(to, 0, items[from]!));
    },
    /** @param about the argument that changes: typing it is one step to undo */
    replace: (id: number, spec: LayerSpec, about: string) =>
      put(items.with(indexOf(id), { id, spec }), `${id} ${about}`),
  };
}
