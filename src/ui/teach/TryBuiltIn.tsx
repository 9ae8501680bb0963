import { Button, Group, Text } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
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
        Try it with built-in music
      </Button>
      <Text c="dimmed">
        {TRY_SONGS} short songs each of {listInWords(TRY_GENRES)}, made by a program.
      </Text>
    </Group>
  );
}
