import { Button, Group, Progress, Stack, Text } from '@mantine/core';
import { t } from '../../i18n.ts';
import { timeLeft } from '../music/words.ts';
import { useTeach } from '../state/teach.ts';

/** How far the songs of a class are, and the way out. */
export function ImportLine({ classId }: { classId: string }) {
  const importing = useTeach((s) => (s.importing?.classId === classId ? s.importing : null));
  if (!importing) return null;
  const { done, total, secondsLeft, waiting } = importing;
  return (
    <Group wrap="nowrap" gap="sm">
      <Stack gap={4} flex={1}>
        <Text size="sm">
          {t(
            'Listening to song {song} of {total}, {timeLeft}{waiting, plural, =0 {} one {; # more song after that} other {; # more songs after that}}',
            { song: Math.min(done + 1, total), total, timeLeft: timeLeft(secondsLeft), waiting },
          )}
        </Text>
        <Progress.Root size="lg">
          <Progress.Section value={(done / total) * 100} aria-label={t('Adding songs')} />
        </Progress.Root>
      </Stack>
      <Button variant="default" onClick={() => useTeach.getState().cancelImport()}>
        {t('Cancel')}
      </Button>
    </Group>
  );
}
