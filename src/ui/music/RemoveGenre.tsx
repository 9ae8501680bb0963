import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useLibrary } from '../state/library.ts';
import type { GenreSummary } from './genreSummaries.ts';
import { orTell } from './orTell.ts';
import { countKinds } from './words.ts';

/** Asks before a genre and its tracks are removed. */
export function RemoveGenre({ summary, onClose }: { summary: GenreSummary | null; onClose(): void }) {
  const remove = () => {
    if (summary) void orTell(useLibrary.getState().removeGenre(summary.genre));
    onClose();
  };
  return (
    <Modal
      opened={summary !== null}
      onClose={onClose}
      title={`Remove ${summary?.genre}?`}
      centered
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <Stack>
        <Text>
          {summary && countKinds(summary.tracks)} will be removed from Melscope. Your files stay where they
          are.
        </Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose} data-autofocus>
            Keep
          </Button>
          <Button color="red" onClick={remove}>
            Remove
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
