import { Button, Group, SegmentedControl, Stack, Text, TextInput, Title } from '@mantine/core';
import { IconSearch, IconUpload } from '@tabler/icons-react';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { LIBRARY, REPORTS } from '../../experiments/library.ts';
import { t } from '../../i18n.ts';
import { count } from '../music/words.ts';
import { useRecipe } from '../state/recipe.ts';
import { ImportError } from './ImportError.tsx';
import { OwnRecipeActions } from './OwnRecipeActions.tsx';
import { RecipeFileInput } from './RecipeFileInput.tsx';
import classes from './RecipesPage.module.css';
import { RecipeTable } from './RecipeTable.tsx';
import { libraryRow, ownRow, REPORT_TITLES, type RecipeRow } from './recipeRow.ts';
import { searchRecipes } from './searchRecipes.ts';
import { useImportRecipe } from './useImportRecipe.ts';

type Section = RecipeRow['group'];

const LIBRARY_ROWS = LIBRARY.map(libraryRow);

const TITLES: Record<Section, string> = {
  own: t('Your recipes'),
  app: t('To begin with'),
  ...(Object.fromEntries(REPORTS.map((id) => [id, `${id}: ${REPORT_TITLES[id]}`])) as Record<
    (typeof REPORTS)[number],
    string
  >),
};
const ORDER = ['own', 'app', ...REPORTS] as const;

/** Every recipe there is, the user's own first; one click opens one on the Train page. */
export function RecipesPage() {
  const own = useRecipe((s) => s.own);
  const unreadable = useRecipe((s) => s.unreadable);
  const openId = useRecipe((s) => s.recipe.id);
  const [search, setSearch] = useState('');
  const [group, setGroup] = useState<Section | 'all'>('all');
  const [, navigate] = useLocation();
  const input = useRef<HTMLInputElement>(null);
  const { take, error, dismiss } = useImportRecipe(() => navigate('/train'));
  const rows = useMemo(() => [...own.map(ownRow), ...LIBRARY_ROWS], [own]);
  const found = searchRecipes(rows, search).filter((row) => group === 'all' || row.group === group);
  const open = ({ recipe }: RecipeRow) => {
    useRecipe.getState().open(recipe);
    navigate('/train');
  };
  return (
    <Stack gap="sm">
      <Group justify="space-between" align="flex-end">
        <div>
          <Title order={1} fz={28} lh={1.2}>
            {t('Recipes')}
          </Title>
          <Text c="dimmed">
            {t(
              'Every system of five student reports. Open one, and all of it is set on the Train page, to be changed or trained.',
            )}
          </Text>
        </div>
        <Button
          variant="default"
          leftSection={<IconUpload size={18} />}
          onClick={() => input.current?.click()}
        >
          {t('Import a recipe')}
        </Button>
        <RecipeFileInput inputRef={input} onFile={(file) => void take(file)} />
      </Group>
      <ImportError error={error} onClose={dismiss} />
      <Group className={classes.tools} gap="sm">
        <TextInput
          type="search"
          aria-label={t('Search recipes')}
          placeholder={t('Search: LSTM, 7×7, pictures …')}
          leftSection={<IconSearch size={18} />}
          flex={1}
          miw={240}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
          onKeyDown={intoList}
        />
        <SegmentedControl
          aria-label={t('Which recipes')}
          data={[
            { value: 'all', label: t('All') },
            ...ORDER.filter((id) => id !== 'app' && (id !== 'own' || own.length > 0)).map((id) => ({
              value: id,
              label: id === 'own' ? t('Yours') : id,
            })),
          ]}
          value={group}
          onChange={(value) => setGroup(value as Section | 'all')}
        />
      </Group>
      <Text role="status" size="sm" c="dimmed">
        {found.length === 0 ? t('No recipe holds all these words.') : count(found.length, 'recipe')}
      </Text>
      {unreadable > 0 && (
        <Text size="sm">
          {t(
            '{count, plural, one {# saved recipe} other {# saved recipes}} of yours cannot be opened: made with another version of Melscope.',
            { count: unreadable },
          )}
        </Text>
      )}
      {ORDER.map((id) => {
        const members = found.filter((row) => row.group === id);
        if (members.length === 0) return null;
        return (
          <Stack key={id} component="section" gap={4}>
            <Title order={2} fz="lg">
              {TITLES[id]}
            </Title>
            <RecipeTable
              label={TITLES[id]}
              rows={members}
              openId={openId}
              onOpen={open}
              {...(id === 'own' && { actions: ({ recipe }) => <OwnRecipeActions recipe={recipe} /> })}
            />
          </Stack>
        );
      })}
    </Stack>
  );
}

/** Down from the search goes to the first recipe. */
function intoList(event: KeyboardEvent): void {
  if (event.key !== 'ArrowDown') return;
  event.preventDefault();
  document.querySelector<HTMLButtonElement>('button[data-recipe]')?.focus();
}
