import { ActionIcon, Button, Card, FileButton, Group, Stack, Text, TextInput } from '@mantine/core';
import { Dropzone } from '@mantine/dropzone';
import { IconFileMusic, IconTrash } from '@tabler/icons-react';
import { memo, useRef } from 'react';
import type { TaughtSong } from '../../experiments/teach/classes.ts';
import { locale, t } from '../../i18n.ts';
import { RecordClip } from '../microphone/RecordClip.tsx';
import { useTeach } from '../state/teach.ts';
import { addFiles } from './addFiles.ts';
import { ImportLine } from './ImportLine.tsx';
import { SongRow } from './SongRow.tsx';
import classes from './TeachPage.module.css';

interface ClassCardProps {
  id: string;
  name: string;
  /** The name, or what stands for it. */
  title: string;
  /** From 1. */
  number: number;
  songs: readonly TaughtSong[];
  /** Audio keys. */
  heldOut: ReadonlySet<string>;
  onRemove(): void;
}

/** Numbers in names are compared as numbers: "song 2" before "song 10". */
const collator = new Intl.Collator(locale, { numeric: true });
const inOrder = (songs: readonly TaughtSong[]) => songs.toSorted((a, b) => collator.compare(a.name, b.name));

/** A class: its name, where songs come in, and the songs that are in. */
export const ClassCard = memo((props: ClassCardProps) => {
  const { id, name, title, number, songs, heldOut, onRemove } = props;
  // Without it, the same file could not be chosen twice in a row.
  const reset = useRef<() => void>(null);
  const add = (files: readonly File[]) => {
    void addFiles(id, files);
    reset.current?.();
  };
  const onRecorded = (pcm: Float32Array, recording: string) =>
    void useTeach.getState().addSongs(id, [{ source: 'recording', name: recording, pcm }]);
  return (
    <Card withBorder component="section" aria-label={t('Class {title}', { title })} padding="md">
      <Stack gap="sm">
        <Group gap="xs" align="flex-end" wrap="nowrap">
          <TextInput
            flex={1}
            size="md"
            label={t('Name of class {number}', { number })}
            placeholder={t('For example: slow songs')}
            maxLength={40}
            value={name}
            onChange={(event) => void useTeach.getState().renameClass(id, event.currentTarget.value)}
          />
          <ActionIcon
            variant="default"
            size={42}
            aria-label={t('Remove {title}', { title })}
            onClick={onRemove}
          >
            <IconTrash size={20} />
          </ActionIcon>
        </Group>
        {/* Without `accept`: browsers do not know the MIME type of every audio file (.au). */}
        <Dropzone
          onDrop={add}
          activateOnClick={false}
          activateOnKeyboard={false}
          enablePointerEvents
          tabIndex={-1}
          inputProps={{ 'aria-label': t('Songs dropped on {title}', { title }) }}
          p="sm"
          style={{ cursor: 'default' }}
        >
          <Group gap="sm" justify="space-between">
            <Text fw={600}>{t('Drop songs here')}</Text>
            <FileButton
              onChange={add}
              multiple
              resetRef={reset}
              inputProps={{ 'aria-label': t('Songs for {title}', { title }) }}
            >
              {(button) => (
                <Button
                  {...button}
                  aria-label={t('Choose files for {title}', { title })}
                  leftSection={<IconFileMusic size={18} aria-hidden />}
                >
                  {t('Choose files')}
                </Button>
              )}
            </FileButton>
          </Group>
        </Dropzone>
        <RecordClip onRecorded={onRecorded} purpose={title} />
        <ImportLine classId={id} />
        <Text fw={600}>{t('{count, plural, one {# song} other {# songs}}', { count: songs.length })}</Text>
        {songs.length > 0 && (
          <ul className={classes.songs} aria-label={t('Songs of {title}', { title })}>
            {inOrder(songs).map((song) => (
              <SongRow key={song.audioKey} song={song} heldOut={heldOut.has(song.audioKey)} />
            ))}
          </ul>
        )}
      </Stack>
    </Card>
  );
});
