import { Badge, Center, Group, Text, Tooltip, UnstyledButton } from '@mantine/core';
import { IconInfoCircle, IconPhoto, IconWaveSawTool } from '@tabler/icons-react';
import { memo } from 'react';
import { kindOf } from '../../dataset/kinds.ts';
import type { Track } from '../../dataset/track.ts';
import { t } from '../../i18n.ts';
import { PlayButton } from '../audio/PlayButton.tsx';
import { formatDuration } from '../audio/time.ts';
import classes from './MusicPage.module.css';

interface TrackRowProps {
  track: Track;
  /** Its place in the list. */
  index: number;
  /** CSS pixels. */
  height: number;
  selected: boolean;
  /** Whether Tab reaches it: one row of the list. */
  tabbable: boolean;
  onSelect(track: Track): void;
}

/** One track of the list. What can be heard is played here, which selects it too. */
export const TrackRow = memo(({ track, index, height, selected, tabbable, onSelect }: TrackRowProps) => {
  const tabIndex = tabbable ? 0 : -1;
  const kind = kindOf(track);
  return (
    <Group
      h={height}
      gap="xs"
      px={6}
      wrap="nowrap"
      className={classes.item}
      data-selected={selected || undefined}
    >
      {kind === 'audio' ? (
        <PlayButton
          playerKey={track.audioKey}
          name={track.name}
          variant="subtle"
          tabIndex={tabIndex}
          onPlay={() => onSelect(track)}
        />
      ) : (
        <Center w={34} style={{ flex: 'none' }}>
          {kind === 'picture' ? (
            <IconPhoto size={20} role="img" aria-label={t('Picture')} />
          ) : (
            <IconWaveSawTool size={20} role="img" aria-label={t('Spectrogram')} />
          )}
        </Center>
      )}
      <UnstyledButton
        data-row={index}
        tabIndex={tabIndex}
        flex={1}
        miw={0}
        h="100%"
        className={classes.choose}
        aria-pressed={selected}
        onClick={() => onSelect(track)}
      >
        <Group gap="xs" wrap="nowrap">
          <Text flex={1} truncate>
            {track.name}
          </Text>
          {track.note && (
            <Tooltip label={track.note} multiline maw={320}>
              <IconInfoCircle size={20} role="img" aria-label={track.note} />
            </Tooltip>
          )}
          {track.source === 'built-in' && (
            <Badge variant="default" size="sm" style={{ flex: 'none' }}>
              {t('built-in')}
            </Badge>
          )}
          {kind !== 'picture' && (
            <Text size="sm" className={classes.detail}>
              {formatDuration(track.duration)}
            </Text>
          )}
        </Group>
      </UnstyledButton>
    </Group>
  );
});
