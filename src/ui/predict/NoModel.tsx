import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { Link } from 'wouter';
import { t } from '../../i18n.ts';
import { usePrediction } from '../state/prediction.ts';
import { ModelFileButtons } from './ModelFileButtons.tsx';

/** Where Melscope's own model could not be loaded and there is no other. @param problem why, in words */
export function NoModel({ problem }: { problem: string }) {
  return (
    <Stack gap="md" align="flex-start" maw={640}>
      <Alert role="alert" color="red" title={t('There is no model yet that could answer')}>
        {problem}
      </Alert>
      <Text fz="lg">
        {t(
          'You can try again, or train a model of your own: with the built-in music it takes about a minute.',
        )}
      </Text>
      <Group>
        <Button size="lg" onClick={() => void usePrediction.getState().loadShipped()}>
          {t('Try again')}
        </Button>
        <Button component={Link} href="/" size="lg" variant="default">
          {t('Go to Start')}
        </Button>
      </Group>
      <Text>{t('Or take one that was saved before:')}</Text>
      <ModelFileButtons model={null} />
    </Stack>
  );
}
