import { Stack } from '@mantine/core';
import type { CallbackSettings as Callback } from '../../training/callbacks.ts';
import { useRecipe } from '../state/recipe.ts';
import { EarlyStoppingFields } from './EarlyStoppingFields.tsx';
import { ReduceLROnPlateauFields } from './ReduceLROnPlateauFields.tsx';

/** What happens by itself at the end of an epoch. */
export function CallbackSettings() {
  const callbacks = useRecipe((s) => s.recipe.callbacks);
  const edit = useRecipe((s) => s.edit);
  const find = <Name extends Callback['className']>(className: Name) =>
    callbacks.find((c): c is Extract<Callback, { className: Name }> => c.className === className) ?? null;
  const put = (className: Callback['className'], settings: Callback | null) => {
    const others = callbacks.filter((c) => c.className !== className);
    edit({ callbacks: settings ? [...others, settings] : others });
  };
  return (
    <Stack gap="md">
      <EarlyStoppingFields
        settings={find('EarlyStopping')}
        onChange={(settings) => put('EarlyStopping', settings)}
      />
      <ReduceLROnPlateauFields
        settings={find('ReduceLROnPlateau')}
        onChange={(settings) => put('ReduceLROnPlateau', settings)}
      />
    </Stack>
  );
}
