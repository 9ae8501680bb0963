import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useMemo } from 'react';
import { clipStarts } from '../../audio/clips.ts';
import type { Track } from '../../dataset/track.ts';
import { seedFrom } from '../../random.ts';
import { ClipMarks } from '../audio/ClipMarks.tsx';
import { TrackView } from '../audio/TrackView.tsx';
import { FeatureSettingsPanel } from '../features/FeatureSettingsPanel.tsx';
import { useRecipe } from '../state/recipe.ts';

/** A track to see and hear, cut into clips as the recipe says, and the settings of its picture. */
export function SelectedTrack({ track, onRemove }: { track: Track; onRemove(track: Track): void }) {
  const recipe = useRecipe((s) => s.recipe);
  const problems = useRecipe((s) => s.problems);
  const { features, clips, seed } = recipe;
  const starts = useMemo(
    () => clipStarts(track.duration, clips, seedFrom(seed, track.audioKey)),
    [track, clips, seed],
  );
  return (
    <Stack gap="sm">
      <Group justify="space-between" wrap="nowrap">
        <Title order={2} fz="lg" lineClamp={1}>
          {track.name}
        </Title>
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconTrash size={16} />}
          onClick={() => onRemove(track)}
          style={{ flex: 'none' }}
        >
          Remove track
        </Button>
      </Group>
      {track.note && <Text size="sm">{track.note}</Text>}
      <TrackView
        audioKey={track.audioKey}
        name={track.name}
        features={features}
        overlay={(start, duration) => (
          <ClipMarks starts={starts} seconds={clips.seconds} start={start} duration={duration} />
        )}
      />
      <Text size="sm" c="dimmed">
        Frames on the picture: {starts.length === 1 ? 'the 1 clip' : `the ${starts.length} clips`} of{' '}
        {clips.seconds} s that the recipe “{recipe.name}” cuts from this track. The settings below are that
        recipe’s.
      </Text>
      <FeatureSettingsPanel
        features={features}
        clips={clips}
        problems={problems}
        onChange={(change) => useRecipe.getState().edit(change)}
      />
    </Stack>
  );
}
