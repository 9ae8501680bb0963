import { Anchor, SegmentedControl, Stack, Text } from '@mantine/core';
import { Link } from 'wouter';
import { kindCounts, kindsOf } from '../../dataset/kinds.ts';
import { genresOf, type TrackKind } from '../../dataset/track.ts';
import { locale, t } from '../../i18n.ts';
import { count, countKinds } from '../music/words.ts';
import { useLibrary } from '../state/library.ts';
import { chosenKind, hasBothSources, type MusicChoice } from './chosenTracks.ts';
import { useTrainingTracks, useTrainOn } from './trainOn.ts';

const KINDS: Record<TrackKind, string> = {
  audio: t('Songs'),
  picture: t('Pictures'),
  spectrogram: t('Spectrograms'),
};

/** What is trained on; a choice where there are several kinds, or both own songs and built-in music. */
export function MusicLine() {
  const tracks = useTrainingTracks();
  const library = useLibrary((s) => s.tracks);
  const { choice, kind: wanted, choose, chooseKind } = useTrainOn();
  const counts = kindCounts(library);
  const kinds = kindsOf(library);
  const kind = chosenKind(library, wanted);
  const genres = genresOf(tracks).length;
  const builtIn = tracks.filter(({ source }) => source === 'built-in').length;
  const values = { tracks: countKinds(kindCounts(tracks)), genres: count(genres, 'genre'), builtIn };
  return (
    <Stack gap={6}>
      {kinds.length > 1 && (
        <SegmentedControl
          aria-label={t('Kind of tracks to train on')}
          fullWidth
          data={kinds.map((k) => ({ value: k, label: `${KINDS[k]} (${counts[k].toLocaleString(locale)})` }))}
          value={kind}
          onChange={(value) => chooseKind(value as TrackKind)}
        />
      )}
      {kind === 'audio' && hasBothSources(library) && (
        <SegmentedControl
          aria-label={t('Train on')}
          fullWidth
          data={[
            { value: 'file', label: t('Own songs') },
            { value: 'built-in', label: t('Built-in music') },
            { value: 'all', label: t('Both') },
          ]}
          value={choice}
          onChange={(value) => choose(value as MusicChoice)}
        />
      )}
      <Text>
        {builtIn === 0
          ? t('{tracks} in {genres}.', values)
          : builtIn === tracks.length
            ? t('{tracks} in {genres}, built-in music.', values)
            : t('{tracks} in {genres}, {builtIn} built-in.', values)}{' '}
        <Anchor component={Link} href="/music" underline="always">
          {t('Change it')}
        </Anchor>
      </Text>
    </Stack>
  );
}
