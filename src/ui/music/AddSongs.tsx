import { Button, FileButton, Group, Stack, Text } from '@mantine/core';
import { Dropzone } from '@mantine/dropzone';
import { IconFileMusic, IconFolderOpen, IconMusicPlus } from '@tabler/icons-react';
import { t } from '../../i18n.ts';
import { useLibrary } from '../state/library.ts';
import { useAddSongs } from './addSongs.ts';

/** Not in React's types, though every browser on a desktop knows it. */
const WHOLE_FOLDER = { webkitdirectory: '' };

/** Where songs, pictures and spectrograms are dropped or chosen. @param compact once there are tracks, one row */
export function AddSongs({ compact }: { compact: boolean }) {
  const add = useAddSongs((s) => s.add);
  const reading = useAddSongs((s) => s.reading);
  const importing = useLibrary((s) => s.importing !== null);
  const onFiles = (files: readonly File[]) => void add(files);
  return (
    // Without `accept`: browsers do not know the MIME type of every audio file (.au), so it would be refused.
    <Dropzone
      onDrop={onFiles}
      loading={reading}
      disabled={importing}
      activateOnClick={false}
      activateOnKeyboard={false}
      enablePointerEvents
      inputProps={{ 'aria-label': t('Dropped songs') }}
      px={compact ? 'sm' : 'xl'}
      py={compact ? 6 : 'xl'}
      flex={1}
    >
      <Group gap={compact ? 'sm' : 'lg'} justify={compact ? 'flex-start' : 'center'}>
        <IconMusicPlus size={compact ? 28 : 52} stroke={1.5} aria-hidden />
        <Stack gap={0}>
          <Text fw={600} fz={compact ? 'md' : 'xl'}>
            {compact ? t('Drop songs or pictures') : t('Drop songs or spectrogram pictures here')}
          </Text>
          <Text c="dimmed" size={compact ? 'xs' : 'md'}>
            {compact ? t('A folder per genre, or a zip') : t('A folder for each genre, or a zip of them')}
          </Text>
        </Stack>
        <Group gap="xs" ml={compact ? 'auto' : 0} w={compact ? undefined : '100%'} justify="center">
          <FileButton
            onChange={(files) => onFiles(files)}
            multiple
            disabled={importing}
            inputProps={{ 'aria-label': t('Folder of songs'), ...WHOLE_FOLDER }}
          >
            {(props) => (
              <Button
                {...props}
                disabled={importing}
                size={compact ? 'sm' : 'md'}
                variant={compact ? 'default' : 'filled'}
                leftSection={<IconFolderOpen size={20} />}
              >
                {t('Choose a folder')}
              </Button>
            )}
          </FileButton>
          <FileButton
            onChange={(files) => onFiles(files)}
            multiple
            disabled={importing}
            inputProps={{ 'aria-label': t('Songs or a zip') }}
          >
            {(props) => (
              <Button
                {...props}
                disabled={importing}
                size={compact ? 'sm' : 'md'}
                variant="default"
                leftSection={<IconFileMusic size={20} />}
              >
                {t('Choose files or a zip')}
              </Button>
            )}
          </FileButton>
        </Group>
      </Group>
    </Dropzone>
  );
}
