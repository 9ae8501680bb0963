import type { TrainingControl } from './control.ts';
import type { DeviceWatch } from './deviceFailure.ts';
import type { TrainingEvent } from './events.ts';

/**
 * Returns at once, or when a paused run may go on or is stopped; tells that it waits.
 * @throws DeviceFailure
 */
export async function waitWhilePaused(
  control: TrainingControl,
  device: DeviceWatch,
  on: (event: TrainingEvent) => void,
): Promise<void> {
  if (!control.mustWait) return;
  on({ type: 'paused' });
  await device.guard(control.untilAllowed());
  if (control.state === 'running') on({ type: 'resumed' });
}
