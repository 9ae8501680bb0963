import type { RefObject } from 'react';
import { RECIPE_FILE_ENDING } from '../../experiments/recipeFile.ts';
import { t } from '../../i18n.ts';

interface RecipeFileInputProps {
  /** Its `click()` asks for a file. */
  inputRef: RefObject<HTMLInputElement | null>;
  onFile(file: File): void;
}

/** The unseen input that a button or a menu asks for a file with. */
export function RecipeFileInput({ inputRef, onFile }: RecipeFileInputProps) {
  return (
    <input
      ref={inputRef}
      type="file"
      hidden
      aria-label={t('Recipe file')}
      accept={`${RECIPE_FILE_ENDING},.json,application/json`}
      onChange={(event) => {
        const [file] = event.currentTarget.files ?? [];
        // Without it, the same file could not be chosen twice in a row.
        event.currentTarget.value = '';
        if (file) onFile(file);
      }}
    />
  );
}
