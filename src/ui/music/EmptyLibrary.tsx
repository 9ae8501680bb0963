import { Card, Stack, Text, Title } from '@mantine/core';
import { t } from '../../i18n.ts';
import { AddSongs } from './AddSongs.tsx';
import { BuiltInMusicForm } from './BuiltInMusicForm.tsx';
import classes from './MusicPage.module.css';

/** The two ways to get music, while there is none. */
export function EmptyLibrary() {
  return (
    <div className={classes.empty}>
      <Stack gap="sm">
        <Title order={2} fz="xl">
          {t('Your songs or pictures')}
        </Title>
        <AddSongs compact={false} />
        <Text c="dimmed">
          {t(
            'MP3, WAV, FLAC, OGG, M4A and AU; pictures of spectrograms as PNG, JPG or WebP; or a NumPy array of spectrograms (.npy) with its tracks.json. The folder’s name is the genre. Your files stay on this computer.',
          )}
        </Text>
      </Stack>
      <Stack gap="sm">
        <Title order={2} fz="xl">
          {t('No songs at hand?')}
        </Title>
        <Card withBorder padding="lg">
          <BuiltInMusicForm />
        </Card>
      </Stack>
    </div>
  );
}
