import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import type { Recipe } from '../../experiments/recipe.ts';
import { orTell } from '../music/orTell.ts';
import { useRecipe } from '../state/recipe.ts';

interface DeleteRecipeProps {
  recipe: Recipe;
  opened: boolean;
  onClose(): void;
}

/** Asks before a recipe of the user's is deleted. */
export function DeleteRecipe({ recipe, opened, onClose }: DeleteRecipeProps) {
  const remove = () => {
    onClose();
    void orTell(useRecipe.getState().remove(recipe.id), 'The recipe could not be deleted');
  };
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={`Delete “${recipe.name}”?`}
      centered
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <Stack>
        <Text>The recipe is deleted from this browser. Models that were trained with it stay.</Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose} data-autofocus>
            Keep
          </Button>
          <Button color="red" onClick={remove}>
            Delete
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
