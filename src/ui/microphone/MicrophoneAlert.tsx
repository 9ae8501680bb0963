import { Alert } from '@mantine/core';
import { t } from '../../i18n.ts';

/** Why the microphone does not work; nothing where it does. */
export function MicrophoneAlert({ error }: { error: string | null }) {
  return (
    error && (
      <Alert role="alert" color="red" title={t('The microphone cannot be used')}>
        {error}
      </Alert>
    )
  );
}
