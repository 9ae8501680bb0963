import type { Recipe } from '../../experiments/recipe.ts';
import { t } from '../../i18n.ts';
import { Confirm } from '../Confirm.tsx';
import { orTell } from '../music/orTell.ts';
import { useRecipe } from '../state/recipe.ts';

interface DeleteRecipeProps {
  recipe: Recipe;
  opened: boolean;
  onClose(): void;
}

/** Asks before a recipe of the user's is deleted. */
export function DeleteRecipe({ recipe, opened, onClose }: DeleteRecipeProps) {
  return (
    <Confirm
      opened={opened}
      onClose={onClose}
      title={t('Delete “{name}”?', { name: recipe.name })}
      text={t('The recipe is deleted from this browser. Models that were trained with it stay.')}
      action={t('Delete')}
      onConfirm={() =>
        void orTell(useRecipe.getState().remove(recipe.id), t('The recipe could not be deleted'))
      }
    />
  );
}
