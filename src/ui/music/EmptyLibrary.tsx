import { Card, Stack, Text, Title } from '@mantine/core';
import { AddSongs } from './AddSongs.tsx';
import { BuiltInMusicForm } from './BuiltInMusicForm.tsx';
import classes from './MusicPage.module.css';

/** The two ways to get music, while there is none. */
export function EmptyLibrary() {
  return (
    <div className={classes.empty}>
      <Stack gap="sm">
        <Title order={2} fz="xl">
          Your songs
        </Title>
        <AddSongs compact={false} />
        <Text c="dimmed">
          MP3, WAV, FLAC, OGG, M4A and AU. The folder’s name is the genre. Your songs stay on this computer.
        </Text>
      </Stack>
      <Stack gap="sm">
        <Title order={2} fz="xl">
          No songs at hand?
        </Title>
        <Card withBorder padding="lg">
          <BuiltInMusicForm />
        </Card>
      </Stack>
    </div>
  );
}
