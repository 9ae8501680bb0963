import { ActionIcon, type ActionIconProps } from '@mantine/core';
import { IconPlayerPauseFilled, IconPlayerPlayFilled } from '@tabler/icons-react';
import { useState } from 'react';
import { t } from '../../i18n.ts';
import { usePlayer } from '../state/player.ts';
import { playOrTell } from './playOrTell.ts';
import { usePlaysWithin } from './usePlaysWithin.ts';

interface PlayButtonProps extends Pick<ActionIconProps, 'size' | 'variant'> {
  playerKey: string;
  /** What is played, for the label. */
  name: string;
  /** Seconds; with `end`, only this part is played, from its start. */
  start?: number;
  end?: number;
  /** The sound, where the library does not hold it. */
  pcm?: Float32Array;
  tabIndex?: number;
  onPlay?(): void;
}

/** Plays and pauses a track or, with `start` and `end`, a part of it. */
export function PlayButton({
  playerKey,
  name,
  start,
  end,
  pcm,
  size = 'lg',
  onPlay,
  ...rest
}: PlayButtonProps) {
  const active = usePlaysWithin(playerKey, start ?? 0, end ?? Number.POSITIVE_INFINITY);
  const [loading, setLoading] = useState(false);
  const onClick = async () => {
    if (active) return usePlayer.getState().pause();
    onPlay?.();
    setLoading(true);
    await playOrTell(playerKey, {
      ...(start !== undefined && { start }),
      ...(end !== undefined && { end }),
      pcm,
    });
    setLoading(false);
  };
  return (
    <ActionIcon
      {...rest}
      size={size}
      loading={loading}
      aria-label={active ? t('Pause {name}', { name }) : t('Play {name}', { name })}
      onClick={() => void onClick()}
    >
      {active ? <IconPlayerPauseFilled size="60%" /> : <IconPlayerPlayFilled size="60%" />}
    </ActionIcon>
  );
}
