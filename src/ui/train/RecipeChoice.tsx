import { Badge, Button, Group, Spoiler, Stack, Text } from '@mantine/core';
import { IconBook } from '@tabler/icons-react';
import { Link } from 'wouter';
import { libraryRecipe } from '../../experiments/library.ts';
import { t } from '../../i18n.ts';
import { isEdited } from '../recipes/isEdited.ts';
import { RecipeActions } from '../recipes/RecipeActions.tsx';
import { useRecipe, useRecipeSource } from '../state/recipe.ts';

/** Three lines of the note. */
const FOLDED = 66;

/** The open recipe, whether it was changed, and what can be done with it. */
export function RecipeChoice() {
  const recipe = useRecipe((s) => s.recipe);
  const source = useRecipeSource();
  const reported = libraryRecipe(recipe.id)?.reported;
  return (
    <Stack gap={8} component="section" aria-label={t('Recipe')}>
      <Group gap="xs" align="center">
        <Text size="lg" fw={650} data-testid="open-recipe">
          {recipe.name}
        </Text>
        {source && isEdited(recipe, source) && (
          <Badge variant="light" tt="none" c="var(--mantine-color-text)">
            {t('edited')}
          </Badge>
        )}
      </Group>
      <Spoiler maxHeight={FOLDED} showLabel={t('More')} hideLabel={t('Less')} key={recipe.id}>
        <Text size="sm">{recipe.note}</Text>
      </Spoiler>
      {reported && (
        <Text size="sm">
          <b>{t('The report measured:')}</b> {reported}.
        </Text>
      )}
      <Group gap="xs">
        <Button
          component={Link}
          href="/recipes"
          size="compact-md"
          variant="default"
          leftSection={<IconBook size={18} />}
        >
          {t('Open another')}
        </Button>
        <RecipeActions recipe={recipe} source={source} />
      </Group>
    </Stack>
  );
}
