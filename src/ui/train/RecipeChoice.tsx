import { Button, Group, Select, Stack, Text } from '@mantine/core';
import { RECIPES } from '../../experiments/library.ts';
import type { Recipe } from '../../experiments/recipe.ts';
import { useRecipe } from '../state/recipe.ts';

const original = (id: string) => RECIPES.find((recipe) => recipe.id === id);
const same = (a: Recipe, b: Recipe) => JSON.stringify(a) === JSON.stringify(b);

/** The recipe to begin with; says so when it has been changed, and undoes that. */
export function RecipeChoice() {
  const recipe = useRecipe((s) => s.recipe);
  const open = useRecipe((s) => s.open);
  const source = original(recipe.id);
  const choices = RECIPES.map(({ id, name }) => ({ value: id, label: name }));
  if (!source) choices.push({ value: recipe.id, label: recipe.name });
  return (
    <Stack gap={6}>
      <Select
        label="Recipe"
        size="md"
        data={choices}
        value={recipe.id}
        allowDeselect={false}
        onChange={(id) => {
          const chosen = id === null ? undefined : original(id);
          if (chosen) open(chosen);
        }}
      />
      <Text size="sm">{recipe.note}</Text>
      {source && !same(source, recipe) && (
        <Group gap="xs">
          <Text size="sm" fw={600}>
            You have changed this recipe.
          </Text>
          <Button size="compact-sm" variant="default" onClick={() => open(source)}>
            Undo the changes
          </Button>
        </Group>
      )}
    </Stack>
  );
}
