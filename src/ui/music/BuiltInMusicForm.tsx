import { Alert, Button, Collapse, Group, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPiano, IconSettings } from '@tabler/icons-react';
import { useState } from 'react';
import { DEFAULT_DEMO_SETTINGS, DEMO_GENRES, demoSettingsSchema } from '../../dataset/demo/settings.ts';
import { t } from '../../i18n.ts';
import { messageOf } from '../../messageOf.ts';
import { useLibrary } from '../state/library.ts';
import { Words } from '../Words.tsx';
import { DemoSettingsFields } from './DemoSettingsFields.tsx';
import { roughTime } from './words.ts';

/** Adds built-in music. @param onAdded called when it is in the library */
export function BuiltInMusicForm({ onAdded }: { onAdded?: () => void }) {
  const [settings, setSettings] = useState(DEFAULT_DEMO_SETTINGS);
  const [opened, { toggle }] = useDisclosure(false);
  const [adding, setAdding] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const present = useLibrary((s) => s.tracks.filter((t) => t.source === 'built-in').length);
  const tracks = settings.tracksPerGenre * DEMO_GENRES.length;
  const valid = demoSettingsSchema.safeParse(settings).success;

  const add = async () => {
    setAdding(true);
    setError(null);
    try {
      await useLibrary.getState().addBuiltIn(settings);
      onAdded?.();
    } catch (cause) {
      setError(messageOf(cause));
    } finally {
      setAdding(false);
    }
  };

  return (
    <Stack gap="sm">
      <Text>
        <Words
          text="Ten synthetic styles, <b>made by a program: not recordings</b>. Good for trying everything out; a network trained on it does not know real songs."
          parts={{ b: <b /> }}
        />
      </Text>
      <Collapse expanded={opened}>
        <DemoSettingsFields settings={settings} onChange={setSettings} />
      </Collapse>
      {error && (
        <Alert role="alert" color="red">
          {error}
        </Alert>
      )}
      <Group gap="xs">
        <Button
          leftSection={<IconPiano size={20} />}
          onClick={() => void add()}
          loading={adding}
          disabled={!valid}
        >
          {t('Add built-in music')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconSettings size={20} />}
          onClick={toggle}
          aria-expanded={opened}
        >
          {t('Settings')}
        </Button>
      </Group>
      <Text size="sm" c="dimmed">
        {valid &&
          t('{count, plural, one {# track} other {# tracks}}, {time} of music.', {
            count: tracks,
            time: roughTime(tracks * settings.seconds),
          })}{' '}
        {present > 0 &&
          t('Replaces the {count, plural, one {# built-in track} other {# built-in tracks}} you have.', {
            count: present,
          })}
      </Text>
    </Stack>
  );
}
