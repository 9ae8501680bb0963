import { Button, Group, Modal } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconArrowRight, IconPiano } from '@tabler/icons-react';
import { Link } from 'wouter';
import { t } from '../../i18n.ts';
import { AddSongs } from './AddSongs.tsx';
import { BuiltInMusicForm } from './BuiltInMusicForm.tsx';

/** More music for a library that has some, and the way on. */
export function LibraryBar() {
  const [opened, { open, close }] = useDisclosure(false);
  return (
    <Group gap="sm" align="stretch" flex={1}>
      <AddSongs compact />
      <Group gap="sm">
        <Button variant="default" leftSection={<IconPiano size={20} />} onClick={open}>
          {t('Built-in music')}
        </Button>
        <Button component={Link} href="/train" rightSection={<IconArrowRight size={20} />}>
          {t('Train')}
        </Button>
      </Group>
      <Modal
        opened={opened}
        onClose={close}
        title={t('Built-in music')}
        size="lg"
        closeButtonProps={{ 'aria-label': t('Close') }}
      >
        <BuiltInMusicForm onAdded={close} />
      </Modal>
    </Group>
  );
}
