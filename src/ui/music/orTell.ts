import { notifications } from '@mantine/notifications';
import { t } from '../../i18n.ts';
import { messageOf } from '../../messageOf.ts';

/** Tells the user when a change has failed. */
export async function orTell(
  change: Promise<unknown>,
  title = t('The library could not be changed'),
): Promise<void> {
  try {
    await change;
  } catch (cause) {
    const message = messageOf(cause);
    notifications.show({ role: 'alert', color: 'red', title, message });
  }
}
