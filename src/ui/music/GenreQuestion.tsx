import { Autocomplete, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { t } from '../../i18n.ts';
import { useLibrary } from '../state/library.ts';
import { useAddSongs } from './addSongs.ts';
import { genreSummaries } from './genreSummaries.ts';

/** Asks for the genre of files whose folder and name do not tell it. */
export function GenreQuestion() {
  const waiting = useAddSongs((s) => s.waiting);
  const withdraw = useAddSongs((s) => s.withdraw);
  return (
    <Modal
      opened={waiting !== null}
      onClose={withdraw}
      title={t('Which genre?')}
      centered
      closeButtonProps={{ 'aria-label': t('Close') }}
    >
      <GenreForm />
    </Modal>
  );
}

function GenreForm() {
  const waiting = useAddSongs((s) => s.waiting);
  const { answerGenre, withdraw } = useAddSongs.getState();
  const tracks = useLibrary((s) => s.tracks);
  const [genre, setGenre] = useState('');
  const name = genre.trim();
  const unlabelled = waiting?.files.filter((file) => file.genre === null) ?? [];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name) void answerGenre(name);
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <Text>
          {unlabelled.length === 1
            ? t('“{name}” is not in a folder that tells its genre.', { name: unlabelled[0]!.name })
            : t('{count, plural, one {# file} other {# files}} are not in a folder that tells their genre.', {
                count: unlabelled.length,
              })}
        </Text>
        <Autocomplete
          label={t('Genre')}
          placeholder={t('for example jazz')}
          data={genreSummaries(tracks).map((s) => s.genre)}
          value={genre}
          onChange={setGenre}
          data-autofocus
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={withdraw}>
            {t('Do not add')}
          </Button>
          <Button type="submit" disabled={!name}>
            {t('Add {count, plural, one {# track} other {# tracks}}', {
              count: waiting?.files.length ?? 0,
            })}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
