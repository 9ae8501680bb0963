import { Alert } from '@mantine/core';

/** Why a file did not become a recipe. */
export function ImportError({ error, onClose }: { error: string | null; onClose(): void }) {
  if (!error) return null;
  return (
    <Alert
      role="alert"
      color="red"
      title="The recipe was not imported"
      withCloseButton
      closeButtonLabel="Close"
      onClose={onClose}
    >
      {error}
    </Alert>
  );
}
