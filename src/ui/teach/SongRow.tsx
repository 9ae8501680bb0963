import { ActionIcon, Badge, Group, Text, Tooltip } from '@mantine/core';
import { IconInfoCircle, IconX } from '@tabler/icons-react';
import { memo } from 'react';
import type { TaughtSong } from '../../experiments/teach/classes.ts';
import { t } from '../../i18n.ts';
import { PlayButton } from '../audio/PlayButton.tsx';
import { formatDuration } from '../audio/time.ts';
import { useTeach } from '../state/teach.ts';

interface SongRowProps {
  song: TaughtSong;
  /** Whether it is kept from the network, to check it. */
  heldOut: boolean;
}

/** One song of a class. */
export const SongRow = memo(({ song: { audioKey, name, duration, note }, heldOut }: SongRowProps) => (
  <Group component="li" gap="xs" wrap="nowrap">
    <PlayButton playerKey={audioKey} name={name} variant="subtle" />
    <Text flex={1} miw={0} truncate title={name}>
      {name}
    </Text>
    {note && (
      <Tooltip label={note} multiline maw={320}>
        <IconInfoCircle size={20} role="img" aria-label={note} style={{ flex: 'none' }} />
      </Tooltip>
    )}
    {heldOut && (
      <Badge variant="default" style={{ flex: 'none' }}>
        {t('held out')}
      </Badge>
    )}
    <Text size="sm" style={{ fontVariantNumeric: 'tabular-nums' }}>
      {formatDuration(duration)}
    </Text>
    <ActionIcon
      variant="subtle"
      color="gray"
      size="lg"
      aria-label={t('Remove {name}', { name })}
      onClick={() => void useTeach.getState().removeSong(audioKey)}
    >
      <IconX size={18} />
    </ActionIcon>
  </Group>
));
