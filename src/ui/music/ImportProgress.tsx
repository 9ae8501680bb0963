import { Button, Group, Paper, Progress, Stack, Text } from '@mantine/core';
import { locale, t } from '../../i18n.ts';
import { useLibrary } from '../state/library.ts';
import { useAddSongs } from './addSongs.ts';
import { timeLeft } from './words.ts';

/** How far the import is, and the way out of it. */
export function ImportProgress() {
  const importing = useLibrary((s) => s.importing);
  const cancelled = useAddSongs((s) => s.report?.cancelled ?? false);
  const cancel = useAddSongs((s) => s.cancel);
  if (!importing) return null;
  const { done, total, secondsLeft } = importing;
  return (
    <Paper withBorder p="sm">
      <Group wrap="nowrap">
        <Stack gap={6} flex={1}>
          <Text>
            {t('{done} of {total} files, {left}', {
              done: done.toLocaleString(locale),
              total: total.toLocaleString(locale),
              left: cancelled ? t('stopping') : timeLeft(secondsLeft),
            })}
          </Text>
          <Progress.Root size="lg">
            <Progress.Section value={(done / Math.max(1, total)) * 100} aria-label={t('Import')} />
          </Progress.Root>
          <Text size="xs" c="dimmed">
            {t('Cancel keeps the tracks that are already in.')}
          </Text>
        </Stack>
        <Button variant="default" onClick={cancel} disabled={cancelled}>
          {t('Cancel')}
        </Button>
      </Group>
    </Paper>
  );
}
