import { notifications } from '@mantine/notifications';
import { messageOf } from '../../messageOf.ts';

/** Tells the user when a change of the library has failed. */
export async function orTell(change: Promise<void>): Promise<void> {
  try {
    await change;
  } catch (cause) {
    const message = messageOf(cause);
    notifications.show({ role: 'alert', color: 'red', title: 'The library could not be changed', message });
  }
}
