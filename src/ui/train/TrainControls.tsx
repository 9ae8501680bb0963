import { Button, Group } from '@mantine/core';
import {
  IconPlayerPauseFilled,
  IconPlayerPlayFilled,
  IconPlayerSkipForwardFilled,
  IconPlayerStopFilled,
} from '@tabler/icons-react';
import { t } from '../../i18n.ts';
import { useTraining } from '../state/training.ts';

interface TrainControlsProps {
  canStart: boolean;
  /** @param stepwise pauses after the first batch */
  onStart(stepwise: boolean): void;
}

/**
 * The first button starts, pauses and resumes in one place, so that the keyboard's focus stays where it is; next
 * to it are a single step and the end of the run.
 */
export function TrainControls({ canStart, onStart }: TrainControlsProps) {
  const phase = useTraining((s) => s.phase);
  const { pause, resume, step, stop } = useTraining.getState();
  const idle = phase === 'idle';
  const underway = phase === 'training' || phase === 'paused';
  const waits = !idle && !underway;
  const ending = phase === 'evaluating' || phase === 'stopping';
  const first =
    phase === 'paused'
      ? { label: t('Resume'), icon: IconPlayerPlayFilled, act: resume }
      : idle
        ? { label: t('Start training'), icon: IconPlayerPlayFilled, act: () => onStart(false) }
        : { label: t('Pause'), icon: IconPlayerPauseFilled, act: pause };
  return (
    <Group gap={6} role="group" aria-label={t('Training controls')}>
      <Button
        size="lg"
        px={{ base: 8, sm: 'md' }}
        leftSection={<first.icon size={22} />}
        onClick={idle || underway ? first.act : undefined}
        disabled={idle && !canStart}
        // A disabled button would lose the focus that it has from starting.
        data-disabled={waits || undefined}
        aria-disabled={waits}
      >
        {first.label}
      </Button>
      <Button
        size="lg"
        px={{ base: 8, sm: 'md' }}
        variant="default"
        leftSection={<IconPlayerSkipForwardFilled size={20} />}
        onClick={idle ? () => onStart(true) : step}
        disabled={idle ? !canStart : !underway}
      >
        {t('Step')}
      </Button>
      {!idle && (
        <Button
          size="lg"
          px={{ base: 8, sm: 'md' }}
          variant="default"
          leftSection={<IconPlayerStopFilled size={20} />}
          onClick={ending ? undefined : stop}
          // Not disabled: it would lose the focus that it has from being pressed.
          data-disabled={ending || undefined}
          aria-disabled={ending}
        >
          {phase === 'features' || phase === 'bottleneck' ? t('Cancel') : t('Stop')}
        </Button>
      )}
    </Group>
  );
}
