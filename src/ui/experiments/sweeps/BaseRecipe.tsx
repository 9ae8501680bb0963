import { Select, Stack, Text } from '@mantine/core';
import { LIBRARY } from '../../../experiments/library.ts';
import type { Recipe } from '../../../experiments/recipe.ts';
import type { Sweep } from '../../../experiments/sweep.ts';
import { t } from '../../../i18n.ts';
import { useRecipe } from '../../state/recipe.ts';
import { NumberField } from '../../train/NumberField.tsx';
import { withEpochs } from './epochCap.ts';
import { OPEN_RECIPE } from './sweepDraft.ts';

interface BaseRecipeProps {
  sweep: Sweep;
  /** The recipe that the sweep began with. */
  source: Recipe;
  onChange(sweep: Sweep): void;
}

/** What is varied: a recipe, and for how many epochs it is trained. */
export function BaseRecipe({ sweep, source, onChange }: BaseRecipeProps) {
  const open = useRecipe((s) => s.recipe);
  const own = useRecipe((s) => s.own);
  const others = [...own, ...LIBRARY.map(({ recipe }) => recipe)].filter(({ id }) => id !== source.id);
  const chosen =
    sweep.base.id === source.id ? source : (others.find(({ id }) => id === sweep.base.id) ?? open);
  const data = [
    { value: source.id, label: source.name },
    ...(open.id === source.id
      ? []
      : [{ value: OPEN_RECIPE, label: t('{name} (open on the Train page)', { name: open.name }) }]),
    ...others.filter(({ id }) => id !== open.id).map(({ id, name }) => ({ value: id, label: name })),
  ];
  const choose = (id: string) => {
    const base = id === OPEN_RECIPE ? open : id === source.id ? source : others.find((r) => r.id === id);
    // The epochs are again the recipe's own, and the name no longer says otherwise.
    if (base) onChange(withEpochs({ ...sweep, base }, base.epochs, base));
  };
  return (
    <Stack gap={6}>
      <Select
        label={t('Recipe')}
        description={t('All that is not varied below is this recipe’s.')}
        searchable
        allowDeselect={false}
        data={data}
        value={sweep.base.id === open.id && open.id !== source.id ? OPEN_RECIPE : sweep.base.id}
        onChange={(id) => id !== null && choose(id)}
      />
      <NumberField
        label={t('Epochs of every run')}
        value={sweep.base.epochs}
        min={1}
        max={2000}
        onChange={(epochs) => onChange(withEpochs(sweep, epochs, chosen))}
      />
      {sweep.base.epochs !== chosen.epochs && (
        <Text size="sm">
          {t(
            'The recipe itself is trained for {epochs}. The name of the sweep says so, because its figures will differ.',
            { epochs: chosen.epochs },
          )}
        </Text>
      )}
    </Stack>
  );
}
