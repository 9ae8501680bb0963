import { Alert } from '@mantine/core';
import { t } from '../../i18n.ts';

/** Why a file did not become a recipe. */
export function ImportError({ error, onClose }: { error: string | null; onClose(): void }) {
  if (!error) return null;
  return (
    <Alert
      role="alert"
      color="red"
      title={t('The recipe was not imported')}
      withCloseButton
      closeButtonLabel={t('Close')}
      onClose={onClose}
    >
      {error}
    </Alert>
  );
}
