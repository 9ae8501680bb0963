import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useMemo } from 'react';
import { clipStarts } from '../../audio/clips.ts';
import type { Track } from '../../dataset/track.ts';
import { clipShape } from '../../features/clipShape.ts';
import { seedFrom } from '../../random.ts';
import { ClipMarks } from '../audio/ClipMarks.tsx';
import { ClipPicture } from '../audio/ClipPicture.tsx';
import { CompareFeatures } from '../audio/CompareFeatures.tsx';
import { TrackView } from '../audio/TrackView.tsx';
import { FeatureSettingsPanel } from '../features/FeatureSettingsPanel.tsx';
import { shapeInWords } from '../features/featureWords.ts';
import { useRecipe } from '../state/recipe.ts';
import { count } from './words.ts';

/** A track to see and hear, cut into clips as the recipe says, and the settings of its picture. */
export function SelectedTrack({ track, onRemove }: { track: Track; onRemove(track: Track): void }) {
  const recipe = useRecipe((s) => s.recipe);
  const problems = useRecipe((s) => s.problems);
  const { features, clips, standardize, seed } = recipe;
  const starts = useMemo(
    () => clipStarts(track.duration, clips, seedFrom(seed, track.audioKey)),
    [track, clips, seed],
  );
  // Where the time axis does not show what the network sees.
  const reshaped = features.picture !== null || features.fixedFrames !== null;
  return (
    <Stack gap="xs">
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
        below={(pcm) => (
          <Stack gap="xs" mt="xs">
            {reshaped && <ClipPicture pcm={pcm} starts={starts} clips={clips} features={features} />}
            <CompareFeatures pcm={pcm} features={features} name={track.name} />
          </Stack>
        )}
      />
      <Text size="sm">
        Recipe “{recipe.name}”: {count(starts.length, 'clip')} of {clips.seconds} s, each{' '}
        {shapeInWords(features, clipShape(clips.seconds, features))}.
      </Text>
      <FeatureSettingsPanel
        features={features}
        clips={clips}
        standardize={standardize}
        problems={problems}
        onChange={(change) => useRecipe.getState().edit(change)}
      />
    </Stack>
  );
}
