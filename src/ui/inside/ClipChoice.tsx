import { Group, NativeSelect, Text } from '@mantine/core';
import { t } from '../../i18n.ts';
import { PlayButton } from '../audio/PlayButton.tsx';
import { formatDuration } from '../audio/time.ts';
import type { ClipTrack, SeenClip } from './clipTracks.ts';

interface ClipChoiceProps {
  tracks: readonly ClipTrack[];
  track: ClipTrack;
  onTrack(track: ClipTrack): void;
  clips: readonly SeenClip[] | null;
  /** Which of them is seen. */
  index: number;
  onClip(index: number): void;
}

/** Genre, track and clip that the network is shown; the track can be played, and its clips then follow. */
export function ClipChoice({ tracks, track, onTrack, clips, index, onClip }: ClipChoiceProps) {
  const genreOf = ({ genre }: ClipTrack) => genre ?? t('Your song');
  const genres = [...new Set(tracks.map(genreOf))];
  const ofGenre = tracks.filter((one) => genreOf(one) === genreOf(track));
  const seen = clips?.[index];
  return (
    <Group gap="sm" align="flex-end">
      <NativeSelect
        label={t('Genre')}
        value={genreOf(track)}
        data={genres}
        onChange={(event) =>
          onTrack(tracks.find((one) => genreOf(one) === event.currentTarget.value) ?? track)
        }
      />
      <NativeSelect
        label={t('Track')}
        value={track.id}
        data={ofGenre.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(event) => onTrack(tracks.find(({ id }) => id === event.currentTarget.value) ?? track)}
      />
      {clips && clips.length > 1 && (
        <NativeSelect
          label={t('Clip')}
          value={index}
          data={clips.map(({ start }, i) => ({
            value: String(i),
            label: t('{number} of {count}, from {time}', {
              number: i + 1,
              count: clips.length,
              time: formatDuration(start),
            }),
          }))}
          onChange={(event) => onClip(Number(event.currentTarget.value))}
        />
      )}
      {seen && track.playerKey && (
        <PlayButton
          playerKey={track.playerKey}
          name={track.name}
          size="input-sm"
          {...(track.pcm && { pcm: track.pcm })}
        />
      )}
      {track.playerKey ? (
        <Text size="sm" c="dimmed">
          {t('While it plays, everything below follows.')}
        </Text>
      ) : (
        <Text size="sm" c="dimmed">
          {t('This track has no sound: it is a picture or a spectrogram.')}
        </Text>
      )}
    </Group>
  );
}
