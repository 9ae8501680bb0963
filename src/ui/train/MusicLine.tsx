import { Anchor, SegmentedControl, Stack, Text } from '@mantine/core';
import { Link } from 'wouter';
import { genresOf } from '../../dataset/track.ts';
import { count } from '../music/words.ts';
import { useLibrary } from '../state/library.ts';
import type { MusicChoice } from './chosenTracks.ts';
import { useTrainingTracks, useTrainOn } from './trainOn.ts';

/** What is trained on; a choice where there are both own songs and built-in music. */
export function MusicLine() {
  const tracks = useTrainingTracks();
  const mixed = useLibrary((s) => new Set(s.tracks.map((t) => t.source)).size > 1);
  const { choice, choose } = useTrainOn();
  const genres = genresOf(tracks).length;
  const builtIn = tracks.filter((t) => t.source === 'built-in').length;
  const kind = builtIn === 0 ? '' : builtIn === tracks.length ? ', built-in music' : `, ${builtIn} built-in`;
  return (
    <Stack gap={6}>
      {mixed && (
        <SegmentedControl
          aria-label="Train on"
          fullWidth
          data={[
            { value: 'file', label: 'Own songs' },
            { value: 'built-in', label: 'Built-in music' },
            { value: 'all', label: 'Both' },
          ]}
          value={choice}
          onChange={(value) => choose(value as MusicChoice)}
        />
      )}
      <Text>
        {count(tracks.length, 'track')} in {count(genres, 'genre')}
        {kind}.{' '}
        <Anchor component={Link} href="/music" underline="always">
          Change it
        </Anchor>
      </Text>
    </Stack>
  );
}
