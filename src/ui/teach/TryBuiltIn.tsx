import { Button, Group, Text } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import { t } from '../../i18n.ts';
import { listInWords } from '../../listInWords.ts';
import { TRY_GENRES, TRY_SONGS, tryBuiltIn } from './tryBuiltIn.ts';

/** One click from nothing to a taught network. */
export function TryBuiltIn() {
  return (
    <Group gap="md">
      <Button
        size="md"
        variant="default"
        leftSection={<IconPlayerPlay size={20} aria-hidden />}
        onClick={() => void tryBuiltIn()}
      >
        {t('Try it with built-in music')}
      </Button>
      <Text c="dimmed">
        {t('{songs} short songs each of {genres}, made by a program.', {
          songs: TRY_SONGS,
          genres: listInWords(TRY_GENRES),
        })}
      </Text>
    </Group>
  );
}
