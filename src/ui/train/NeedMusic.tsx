import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconMusic } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'wouter';
import { DEFAULT_DEMO_SETTINGS } from '../../dataset/demo/settings.ts';
import { t } from '../../i18n.ts';
import { messageOf } from '../../messageOf.ts';
import { useLibrary } from '../state/library.ts';

/** Says that there is too little music to train on, and what to do. */
export function NeedMusic({ genres }: { genres: number }) {
  const [adding, setAdding] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const add = async () => {
    setAdding(true);
    setError(null);
    try {
      await useLibrary.getState().addBuiltIn(DEFAULT_DEMO_SETTINGS);
    } catch (cause) {
      setError(messageOf(cause));
    } finally {
      setAdding(false);
    }
  };
  return (
    <Alert
      icon={<IconMusic size={24} />}
      title={genres === 0 ? t('There is no music yet') : t('There is only one genre')}
    >
      <Stack gap="sm">
        <Text>{t('A network learns to tell genres apart: it needs tracks of at least two.')}</Text>
        {error && (
          <Text role="alert" c="var(--mantine-color-error)">
            {error}
          </Text>
        )}
        <Group>
          <Button onClick={() => void add()} loading={adding}>
            {t('Add built-in music')}
          </Button>
          <Button component={Link} href="/music" variant="default">
            {t('Add own songs')}
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}
