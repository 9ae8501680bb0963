import { Alert, Anchor, Button, Card, Group, Stack, Table, Text, Title } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import { Link } from 'wouter';
import type { DemoSettings } from '../../dataset/demo/settings.ts';
import { isDemoMusic } from '../../dataset/demo/tracks.ts';
import { libraryRecipe } from '../../experiments/library.ts';
import type { Recipe } from '../../experiments/recipe.ts';
import { recipeDifferences } from '../../experiments/recipeDifferences.ts';
import type { Shared } from '../../experiments/share.ts';
import { t } from '../../i18n.ts';
import { ScrollTable } from '../charts/ScrollTable.tsx';
import { isEdited } from '../recipes/isEdited.ts';
import { useLibrary } from '../state/library.ts';
import { useRecipe, useRecipeSource } from '../state/recipe.ts';
import { SameRun } from './SameRun.tsx';
import { musicInWords, opensInWords } from './sharedWords.ts';
import { useGetReady } from './useGetReady.ts';

/** What a link brings, what of the user's it replaces, and the button that does so. */
export function SharedThings({ shared }: { shared: Shared }) {
  const loaded = useLibrary((s) => s.loaded);
  const { begin, preparing, error } = useGetReady(shared);
  const { recipe, music } = shared;
  return (
    <>
      <Text fz="lg">{t('Nothing is changed here until you press the button.')}</Text>
      {recipe && <RecipeCard recipe={recipe} />}
      {music && <MusicCard music={music} />}
      <Text fz="lg">{t('Opens: {place}.', { place: opensInWords(shared) })}</Text>
      {recipe && music && <SameRun />}
      {error && (
        <Alert role="alert" color="red" title={t('This did not work')}>
          {error}
        </Alert>
      )}
      <Group gap="md">
        <Button
          size="lg"
          leftSection={<IconPlayerPlay size={24} />}
          loading={preparing || !loaded}
          onClick={() => void begin()}
        >
          {t('Get it ready')}
        </Button>
        <Anchor component={Link} href="/" underline="always">
          {t('Leave everything as it is')}
        </Anchor>
      </Group>
    </>
  );
}

function RecipeCard({ recipe }: { recipe: Recipe }) {
  const draft = useRecipe((s) => s.recipe);
  const source = useRecipeSource();
  const unsaved = !source || isEdited(draft, source);
  return (
    <Card withBorder component="section" aria-labelledby="shared-recipe">
      <Stack gap="xs">
        <Title order={2} fz="xl" id="shared-recipe">
          {t('Recipe: {name}', { name: recipe.name })}
        </Title>
        <Differences recipe={recipe} />
        <Text>
          {unsaved
            ? t(
                'It takes the place of the open recipe “{name}”, whose changes are not saved. Saved recipes stay.',
                { name: draft.name },
              )
            : t('It takes the place of the open recipe “{name}”. Saved recipes stay.', { name: draft.name })}
        </Text>
      </Stack>
    </Card>
  );
}

/** Against the library's recipe of the same id. */
function Differences({ recipe }: { recipe: Recipe }) {
  const known = libraryRecipe(recipe.id)?.recipe;
  if (!known) return <Text>{t('It is not one of the library’s. {note}', { note: recipe.note })}</Text>;
  const rows = recipeDifferences([recipe, known]);
  if (rows.length === 0) return <Text>{t('As it is in the library.')}</Text>;
  return (
    <ScrollTable minWidth={320}>
      <Table aria-label={t('What differs from the library’s recipe')} verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('Setting')}</Table.Th>
            <Table.Th scope="col">{t('In the link')}</Table.Th>
            <Table.Th scope="col">{t('In the library')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(({ path, label, values }) => (
            <Table.Tr key={path}>
              <Table.Th scope="row">{label}</Table.Th>
              <Table.Td fw={600}>{values[0]}</Table.Td>
              <Table.Td>{values[1]}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollTable>
  );
}

function MusicCard({ music }: { music: DemoSettings }) {
  const tracks = useLibrary((s) => s.tracks);
  const builtIn = tracks.filter(({ source }) => source === 'built-in');
  return (
    <Card withBorder component="section" aria-labelledby="shared-music">
      <Stack gap="xs">
        <Title order={2} fz="xl" id="shared-music">
          {t('Built-in music: {music}', { music: musicInWords(music) })}
        </Title>
        <Text>
          {t('Variation {variation}, noise {noise}, seed {seed}.', {
            variation: String(music.variation),
            noise: String(music.noise),
            seed: String(music.seed),
          })}
        </Text>
        <Text>{effectOn(builtIn.length, isDemoMusic(builtIn, music))}</Text>
      </Stack>
    </Card>
  );
}

function effectOn(present: number, same: boolean): string {
  if (same) return t('It is here already.');
  return present > 0
    ? t(
        'It takes the place of {count, plural, one {the built-in track that is} other {the # built-in tracks that are}} here. Your own songs stay.',
        { count: present },
      )
    : t('It is added to the library. Your own songs stay.');
}
