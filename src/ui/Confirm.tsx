import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { t } from '../i18n.ts';

interface ConfirmProps {
  opened: boolean;
  title: string;
  text: string;
  /** What the red button says. */
  action: string;
  /** Nothing can be done yet; the text says why. */
  disabled?: boolean;
  onConfirm(): void;
  onClose(): void;
}

/** Asks before something is gone for good. */
export function Confirm({ opened, title, text, action, disabled, onConfirm, onClose }: ConfirmProps) {
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      centered
      closeButtonProps={{ 'aria-label': t('Close') }}
    >
      <Stack>
        <Text>{text}</Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose} data-autofocus>
            {t('Keep')}
          </Button>
          <Button
            color="red"
            disabled={disabled}
            onClick={() => {
              onClose();
              onConfirm();
            }}
          >
            {action}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
