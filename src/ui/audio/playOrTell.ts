import { notifications } from '@mantine/notifications';
import { t } from '../../i18n.ts';
import { usePlayer } from '../state/player.ts';

/** Plays, and tells the user when it cannot be played. */
export async function playOrTell(
  key: string,
  { pcm, ...part }: { start?: number; end?: number; pcm?: Float32Array | undefined },
): Promise<void> {
  await usePlayer.getState().play(key, { ...part, ...(pcm && { pcm }) });
  const { error } = usePlayer.getState();
  if (error)
    notifications.show({ role: 'alert', color: 'red', title: t('This cannot be played'), message: error });
}
