import { ActionIcon, Box, Button, Menu } from '@mantine/core';
import { IconDots, IconDownload, IconRestore, IconTrash, IconUpload } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { libraryRecipe } from '../../experiments/library.ts';
import type { Recipe } from '../../experiments/recipe.ts';
import { t } from '../../i18n.ts';
import { orTell } from '../music/orTell.ts';
import { useRecipe } from '../state/recipe.ts';
import { DeleteRecipe } from './DeleteRecipe.tsx';
import { exportRecipe } from './exportRecipe.ts';
import { ImportError } from './ImportError.tsx';
import { isEdited } from './isEdited.ts';
import { RecipeFileInput } from './RecipeFileInput.tsx';
import { SaveRecipe } from './SaveRecipe.tsx';
import { useImportRecipe } from './useImportRecipe.ts';

interface RecipeActionsProps {
  recipe: Recipe;
  /** As it was before it was edited; undefined where that is gone. */
  source: Recipe | undefined;
}

/** Saving, undoing, exporting, importing and deleting the open recipe. */
export function RecipeActions({ recipe, source }: RecipeActionsProps) {
  const valid = useRecipe((s) => s.problems.length === 0);
  const [dialog, setDialog] = useState<'save' | 'delete' | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const { take, error, dismiss } = useImportRecipe();
  const own = source !== undefined && libraryRecipe(recipe.id) === undefined;
  const edited = source !== undefined && isEdited(recipe, source);
  const close = () => setDialog(null);
  return (
    <>
      {own && edited && (
        <Button
          size="compact-md"
          disabled={!valid}
          onClick={() => void orTell(useRecipe.getState().save(), t('The recipe could not be saved'))}
        >
          {t('Save')}
        </Button>
      )}
      <Button size="compact-md" variant="default" disabled={!valid} onClick={() => setDialog('save')}>
        {t('Save as …')}
      </Button>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <ActionIcon variant="default" size="md" aria-label={t('More about this recipe')}>
            <IconDots size={18} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<IconRestore size={18} />}
            disabled={!edited}
            onClick={() => source && useRecipe.getState().open(source)}
          >
            {own ? t('Reset to the saved recipe') : t('Reset to the library’s')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconDownload size={18} />}
            disabled={!valid}
            onClick={() => exportRecipe(recipe)}
          >
            {t('Export to a file')}
          </Menu.Item>
          <Menu.Item leftSection={<IconUpload size={18} />} onClick={() => input.current?.click()}>
            {t('Import from a file')}
          </Menu.Item>
          {own && (
            <Menu.Item leftSection={<IconTrash size={18} />} onClick={() => setDialog('delete')}>
              {t('Delete this recipe')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      <RecipeFileInput inputRef={input} onFile={(file) => void take(file)} />
      {error && (
        <Box w="100%">
          <ImportError error={error} onClose={dismiss} />
        </Box>
      )}
      <SaveRecipe opened={dialog === 'save'} onClose={close} />
      <DeleteRecipe recipe={recipe} opened={dialog === 'delete'} onClose={close} />
    </>
  );
}
