import { Button, Card, Group, List, Loader, Stack, Text } from '@mantine/core';
import { IconPlayerStopFilled, IconSchool } from '@tabler/icons-react';
import { useMemo } from 'react';
import { readiness } from '../../experiments/teach/readiness.ts';
import { contentOf } from '../../experiments/teach/result.ts';
import { t } from '../../i18n.ts';
import { EPOCHS } from '../../training/teach/epochs.ts';
import { useTeach } from '../state/teach.ts';
import { useTeaching } from '../state/teaching.ts';

/** Starts and stops learning; says what is missing, and what the songs at hand allow. */
export function TrainBar() {
  const classes = useTeach((s) => s.classes);
  const songs = useTeach((s) => s.songs);
  const importing = useTeach((s) => s.importing !== null);
  const phase = useTeaching((s) => s.phase);
  const trained = useTeaching((s) => s.result?.content ?? null);
  const { missing, notices } = useMemo(() => readiness(classes, songs), [classes, songs]);
  const changed = trained !== null && missing.length === 0 && trained !== contentOf(classes, songs);
  return (
    <Card withBorder component="section" aria-label={t('Learning')} padding="md">
      <Stack gap="sm">
        <Group gap="md">
          {phase === 'idle' ? (
            <Button
              size="lg"
              leftSection={<IconSchool size={24} aria-hidden />}
              disabled={missing.length > 0 || importing}
              onClick={() => void useTeaching.getState().train()}
            >
              {trained === null ? t('Train') : t('Train again')}
            </Button>
          ) : (
            <Button
              size="lg"
              variant="default"
              leftSection={<IconPlayerStopFilled size={20} aria-hidden />}
              onClick={() => useTeaching.getState().stop()}
            >
              {t('Stop')}
            </Button>
          )}
          <Status importing={importing} changed={changed} />
        </Group>
        {missing.length > 0 && !importing && (
          <List aria-label={t('What is missing')}>
            {missing.map((sentence) => (
              <List.Item key={sentence}>{sentence}</List.Item>
            ))}
          </List>
        )}
        {missing.length === 0 &&
          notices.map((sentence) => (
            <Text key={sentence} fw={600}>
              {sentence}
            </Text>
          ))}
      </Stack>
    </Card>
  );
}

function Status({ importing, changed }: { importing: boolean; changed: boolean }) {
  const phase = useTeaching((s) => s.phase);
  const progress = useTeaching((s) => s.progress);
  const epochs = useTeaching((s) => s.epochs.length);
  const seconds = useTeaching((s) => s.result?.model.training.seconds ?? null);
  if (phase === 'embedding')
    return (
      <Group gap="xs" role="status">
        <Loader size="sm" aria-hidden />
        <Text fz="lg">
          {progress
            ? t('Listening to song {done} of {total}…', {
                done: Math.min(progress.done + 1, progress.total),
                total: progress.total,
              })
            : t('Getting ready…')}
        </Text>
      </Group>
    );
  if (phase === 'training')
    return <Text fz="lg">{t('Learning: epoch {epoch} of {epochs}', { epoch: epochs, epochs: EPOCHS })}</Text>;
  if (importing) return <Text fz="lg">{t('As soon as the songs are in.')}</Text>;
  if (changed)
    return <Text fz="lg">{t('Songs or classes have changed since: train again to have them learned.')}</Text>;
  return (
    <Text fz="lg" role="status">
      {seconds !== null && t('Trained in {seconds} s.', { seconds: seconds.toFixed(1) })}
    </Text>
  );
}
