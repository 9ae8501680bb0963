import { ActionIcon, Button, Group } from '@mantine/core';
import { IconMaximize, IconPresentation, IconX } from '@tabler/icons-react';
import { t } from '../../i18n.ts';
import { useProjector } from '../state/projector.ts';

/** The way into projector mode and out of it, see {@link useProjectorMode}. */
export function ProjectorButton() {
  const on = useProjector((s) => s.on);
  const { enter, leave } = useProjector.getState();
  const fullScreen = on && document.fullscreenEnabled;
  return (
    <Group gap={6} wrap="nowrap">
      {fullScreen && (
        <ActionIcon
          variant="default"
          size={42}
          aria-label={t('Full screen')}
          onClick={() => void document.documentElement.requestFullscreen()}
        >
          <IconMaximize size={22} />
        </ActionIcon>
      )}
      <Button
        variant="default"
        size="md"
        leftSection={on ? <IconX size={20} /> : <IconPresentation size={20} />}
        aria-keyshortcuts="Alt+P"
        title="Alt+P"
        onClick={on ? leave : enter}
      >
        {on ? t('Leave (Esc)') : t('Projector')}
      </Button>
    </Group>
  );
}
