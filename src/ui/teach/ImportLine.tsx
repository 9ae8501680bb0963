import { Button, Group, Progress, Stack, Text } from '@mantine/core';
import { t } from '../../i18n.ts';
import { count, timeLeft } from '../music/words.ts';
import { useTeach } from '../state/teach.ts';

/** How far the songs of a class are, and the way out. */
export function ImportLine({ classId }: { classId: string }) {
  const importing = useTeach((s) => (s.importing?.classId === classId ? s.importing : null));
  if (!importing) return null;
  const { done, total, secondsLeft, waiting } = importing;
  const others = waiting > 0 ? `; ${count(waiting, 'more song')} after that` : '';
  return (
    <Group wrap="nowrap" gap="sm">
      <Stack gap={4} flex={1}>
        <Text size="sm">
          {t('Listening to song {done} of {total}, {secondsLeft}{others}', {
            done: Math.min(done + 1, total),
            total,
            secondsLeft: timeLeft(secondsLeft),
            others,
          })}
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
