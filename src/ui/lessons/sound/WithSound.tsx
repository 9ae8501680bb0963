import { Alert, Button, FileButton, Group, SegmentedControl, Skeleton, Stack, Text } from '@mantine/core';
import { IconMusic } from '@tabler/icons-react';
import { type ReactNode, useEffect } from 'react';
import { t } from '../../../i18n.ts';
import { usePlayer } from '../../state/player.ts';
import { type LessonSound, PIECES, useSoundLesson } from '../../state/soundLesson.ts';

/** Not every system knows `.au`. */
const SONGS = 'audio/*,.mp3,.wav,.flac,.ogg,.opus,.m4a,.aac,.au';

/** The choice of the sound that a step is about, and what is done with it. */
export function WithSound({ children }: { children: (sound: LessonSound) => ReactNode }) {
  const sound = useSoundLesson((s) => s.sound);
  const loading = useSoundLesson((s) => s.loading);
  const error = useSoundLesson((s) => s.error);
  useEffect(() => {
    const { sound: present, loading: coming, choose } = useSoundLesson.getState();
    if (!present && !coming) void choose(PIECES[0]!);
    return () => usePlayer.getState().pause();
  }, []);
  return (
    <Stack gap="sm">
      <Choice />
      {error && (
        <Alert role="alert" color="red" title={t('This song cannot be used')}>
          {error}
        </Alert>
      )}
      <Text role="status" className="visually-hidden">
        {loading ? t('Loading {name}', { name: loading }) : ''}
      </Text>
      {sound ? children(sound) : <Skeleton h={260} />}
    </Stack>
  );
}

function Choice() {
  const sound = useSoundLesson((s) => s.sound);
  const own = useSoundLesson((s) => s.own);
  const { choose, open } = useSoundLesson.getState();
  const pieces = own ? [...PIECES, own] : PIECES;
  return (
    <Group gap="sm">
      <Text fw={600} id="lesson-sound">
        {t('Sound')}
      </Text>
      <SegmentedControl
        aria-labelledby="lesson-sound"
        value={sound?.key ?? PIECES[0]!.key}
        onChange={(key) => void choose(pieces.find((piece) => piece.key === key)!)}
        data={pieces.map(({ key, name }) => ({ value: key, label: name }))}
      />
      <FileButton accept={SONGS} onChange={(file) => file && void open(file)}>
        {(props) => (
          <Button {...props} variant="default" leftSection={<IconMusic size={18} />}>
            {t('A song of your own')}
          </Button>
        )}
      </FileButton>
      <Text c="dimmed">{t('Five seconds; built-in music is made by a program.')}</Text>
    </Group>
  );
}
