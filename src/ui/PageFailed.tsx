import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core';
import type { FallbackProps } from 'react-error-boundary';
import { t } from '../i18n.ts';
import { messageOf } from '../messageOf.ts';

/** In place of a page that could not be drawn: the header, the training and what is kept go on. */
export function PageFailed({ error, resetErrorBoundary }: FallbackProps) {
  return (
    <Stack gap="md" align="flex-start" py="lg">
      <Title order={1}>{t('This page has failed')}</Title>
      <Alert role="alert" color="red">
        {messageOf(error)}
      </Alert>
      <Text fz="lg">
        {t('Nothing that was kept is lost, and a training goes on. Try again, or go to another page.')}
      </Text>
      <Group>
        <Button size="lg" onClick={resetErrorBoundary}>
          {t('Try again')}
        </Button>
        <Button size="lg" variant="default" onClick={() => location.reload()}>
          {t('Load Melscope again')}
        </Button>
      </Group>
    </Stack>
  );
}
