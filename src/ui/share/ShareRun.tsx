import { Alert, Button, Group, Modal, Select, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconShare2 } from '@tabler/icons-react';
import { useState } from 'react';
import { demoSettingsOf } from '../../dataset/demo/tracks.ts';
import type { Track } from '../../dataset/track.ts';
import type { Recipe } from '../../experiments/recipe.ts';
import type { Shared } from '../../experiments/share.ts';
import { t } from '../../i18n.ts';
import { LESSONS } from '../lessons/lessons.ts';
import { SameRun } from './SameRun.tsx';
import { ShareLink } from './ShareLink.tsx';
import { musicInWords, opensInWords } from './sharedWords.ts';
import { useSharedLink } from './useSharedLink.ts';

interface ShareRunProps {
  recipe: Recipe;
  /** What it would be trained on. */
  tracks: readonly Track[];
  disabled: boolean;
}

/** A link that gives others the recipe as it stands, and the music where that is all built in. */
export function ShareRun({ recipe, tracks, disabled }: ShareRunProps) {
  const [opened, { open, close }] = useDisclosure(false);
  return (
    <>
      <Button
        size="compact-md"
        variant="default"
        leftSection={<IconShare2 size={18} />}
        disabled={disabled}
        onClick={open}
        style={{ alignSelf: 'flex-start' }}
      >
        {t('Share …')}
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        title={t('Share this recipe and its music')}
        size="lg"
        centered
        closeButtonProps={{ 'aria-label': t('Close') }}
      >
        <Panel recipe={recipe} tracks={tracks} />
      </Modal>
    </>
  );
}

/** In the order of the lessons; the first is where a recipe is at home. */
const PLACES: readonly Pick<Shared, 'opens' | 'lesson'>[] = [
  { opens: 'train' },
  ...LESSONS.flatMap(({ id, steps }) =>
    steps.map((_, i) => ({ opens: 'lesson' as const, lesson: { id, step: i + 1 } })),
  ),
];

function Panel({ recipe, tracks }: Omit<ShareRunProps, 'disabled'>) {
  const [place, setPlace] = useState('0');
  const music = demoSettingsOf(tracks);
  const { link, error } = useSharedLink({ ...PLACES[Number(place)]!, recipe, ...(music && { music }) });
  return (
    <Stack gap="sm">
      <Text>{broughtInWords(recipe, tracks, music)}</Text>
      <Select
        label={t('The link opens')}
        data={PLACES.map((one, i) => ({ value: String(i), label: opensInWords(one) }))}
        value={place}
        onChange={(value) => value && setPlace(value)}
        allowDeselect={false}
        searchable
      />
      {music && <SameRun />}
      {error && (
        <Alert role="alert" color="red">
          {error}
        </Alert>
      )}
      <Group>
        <ShareLink link={link} />
      </Group>
    </Stack>
  );
}

function broughtInWords(
  { name }: Recipe,
  tracks: readonly Track[],
  music: ReturnType<typeof demoSettingsOf>,
): string {
  if (music)
    return t('The link brings the recipe “{name}” and the built-in music: {music}.', {
      name,
      music: musicInWords(music),
    });
  if (tracks.length === 0)
    return t('The link brings the recipe “{name}”. There is no music here that it could bring.', { name });
  return tracks.some(({ source }) => source !== 'built-in')
    ? t('The link brings the recipe “{name}” only: your own songs never leave this computer.', { name })
    : t(
        'The link brings the recipe “{name}” only: tracks of the built-in music were removed or renamed here, and a link brings all of it or none.',
        { name },
      );
}
