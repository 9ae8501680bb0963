import { ActionIcon, Group } from '@mantine/core';
import { IconDownload, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { Recipe } from '../../experiments/recipe.ts';
import { t } from '../../i18n.ts';
import { DeleteRecipe } from './DeleteRecipe.tsx';
import { exportRecipe } from './exportRecipe.ts';

/** What can be done with a recipe of the user's besides opening it. */
export function OwnRecipeActions({ recipe }: { recipe: Recipe }) {
  const [deleting, setDeleting] = useState(false);
  return (
    <Group gap={6} wrap="nowrap">
      <ActionIcon
        variant="default"
        size="lg"
        aria-label={t('Export {name}', { name: recipe.name })}
        onClick={() => exportRecipe(recipe)}
      >
        <IconDownload size={18} />
      </ActionIcon>
      <ActionIcon
        variant="default"
        size="lg"
        aria-label={t('Delete {name}', { name: recipe.name })}
        onClick={() => setDeleting(true)}
      >
        <IconTrash size={18} />
      </ActionIcon>
      <DeleteRecipe recipe={recipe} opened={deleting} onClose={() => setDeleting(false)} />
    </Group>
  );
}
